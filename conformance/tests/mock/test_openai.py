"""OpenAI's own SDK, synchronous and asynchronous, against the mock on a real port."""

import asyncio
import inspect
import io
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import openai
import pytest
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel

from leaperone_conformance.mock import Fault, create_app, serve


class Waiting:
    """The asynchronous client, or a part of it, called as if it were the synchronous one; a stream is a list."""

    def __init__(self, part: Any, runner: asyncio.Runner) -> None:
        self._part = part
        self._runner = runner

    def __getattr__(self, name: str) -> "Waiting":
        return Waiting(getattr(self._part, name), self._runner)

    def __call__(self, *words: Any, **options: Any) -> Any:
        async def run() -> Any:
            result = self._part(*words, **options)
            if inspect.isawaitable(result) and not hasattr(result, "__aiter__"):
                result = await result
            return [item async for item in result] if hasattr(result, "__aiter__") else result

        result = self._runner.run(run())
        return Waiting(result, self._runner) if isinstance(result, AsyncOpenAI) else result


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serve(create_app()) as url:
        yield url


@pytest.fixture(scope="module", params=["sync", "async"])
def client(url: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    options: Any = {"base_url": f"{url}/v1", "api_key": "sk-test", "max_retries": 0}
    if request.param == "sync":
        with OpenAI(**options) as client:
            yield client
    else:
        with asyncio.Runner() as runner:
            waiting = AsyncOpenAI(**options)
            yield Waiting(waiting, runner)
            runner.run(waiting.close())


def test_chat_answers_what_was_asked(client: Any) -> None:
    completion = client.chat.completions.create(
        model="auto", messages=[{"role": "user", "content": "What is LEAPERone?"}]
    )
    choice = completion.choices[0]
    assert "What is LEAPERone?" in (choice.message.content or "")
    assert choice.finish_reason == "stop"
    assert completion.model == "gpt-5-nano"
    assert completion.usage is not None
    assert (
        completion.usage.total_tokens
        == completion.usage.prompt_tokens + completion.usage.completion_tokens
        > 0
    )


def test_a_chat_stream_says_the_same_as_the_whole_answer(client: Any) -> None:
    messages = [{"role": "user", "content": "Write a haiku about APIs."}]
    chunks = list(
        client.chat.completions.create(
            model="auto",
            messages=messages,
            stream=True,
            stream_options={"include_usage": True},
        )
    )
    said = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert "Write a haiku about APIs." in said
    assert len(chunks) > 5
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices][-1] == "stop"
    assert chunks[-1].usage is not None
    assert chunks[-1].usage.completion_tokens > 0


def test_chat_keeps_to_max_tokens_and_stop_sequences(client: Any) -> None:
    messages = [{"role": "user", "content": "one two three four five six"}]
    short = client.chat.completions.create(model="auto", messages=messages, max_tokens=3)
    assert short.choices[0].finish_reason == "length"
    assert short.usage is not None
    assert short.usage.completion_tokens == 3
    newer = client.chat.completions.create(model="auto", messages=messages, max_completion_tokens=3)
    assert newer.choices[0].message.content == short.choices[0].message.content
    stopped = client.chat.completions.create(model="auto", messages=messages, stop=["three"])
    assert (stopped.choices[0].message.content or "").endswith("two ")


@pytest.mark.parametrize("stream", [False, True])
def test_a_tool_is_called_when_it_is_demanded(client: Any, stream: bool) -> None:
    parameters = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
    arguments = {
        "model": "auto",
        "messages": [{"role": "user", "content": "Tokyo"}],
        "tools": [{"type": "function", "function": {"name": "get_weather", "parameters": parameters}}],
        "tool_choice": "required",
        "stream": stream,
    }
    answer = client.chat.completions.create(**arguments)
    if stream:
        calls = [call for chunk in answer for call in chunk.choices[0].delta.tool_calls or []]
    else:
        calls = answer.choices[0].message.tool_calls
    assert calls[0].function.name == "get_weather"
    assert calls[0].function.arguments == '{"city":"Tokyo"}'


def test_json_mode_gives_json(client: Any) -> None:
    completion = client.chat.completions.create(
        model="auto", messages=[{"role": "user", "content": "x"}], response_format={"type": "json_object"}
    )
    assert (completion.choices[0].message.content or "").startswith('{"answer":')


def test_responses_whole_and_streamed(client: Any) -> None:
    response = client.responses.create(model="gpt-5-nano", input="What is LEAPERone?")
    assert "What is LEAPERone?" in response.output_text
    events = list(client.responses.create(model="gpt-5-nano", input="What is LEAPERone?", stream=True))
    said = "".join(event.delta for event in events if event.type == "response.output_text.delta")
    assert "What is LEAPERone?" in said
    assert events[-1].type == "response.completed"
    assert events[-1].response.output_text == said


def test_models_are_listed_whatever_the_key(client: Any) -> None:
    assert "auto" in [model.id for model in client.with_options(api_key="none").models.list()]


def test_speech_is_a_wav_file_that_grows_with_the_text(client: Any) -> None:
    lengths = []
    for text in ("Hello.", "Hello, welcome to LEAPERone."):
        data = client.audio.speech.create(model="moss-tts-nano", input=text, voice="alloy").read()
        with wave.open(io.BytesIO(data)) as file:
            assert (file.getframerate(), file.getsampwidth(), file.getnchannels()) == (48_000, 2, 2)
            lengths.append(file.getnframes())
    assert lengths[1] / lengths[0] == pytest.approx(28 / 6, rel=0.01)


def test_pcm_is_the_same_sound_without_a_header(client: Any) -> None:
    arguments = {"model": "moss-tts-nano", "input": "Hello.", "voice": "alloy"}
    pcm = client.audio.speech.create(**arguments, response_format="pcm").read()
    wav = client.audio.speech.create(**arguments).read()
    assert wav.endswith(pcm)
    assert len(wav) == len(pcm) + 44


def test_transcription_in_every_format(client: Any) -> None:
    sound = client.audio.speech.create(model="moss-tts-nano", input="a" * 400, voice="alloy").read()

    def transcribe(response_format: str) -> Any:
        return client.audio.transcriptions.create(
            model="whisper-1",
            file=("speech.wav", sound),
            response_format=response_format,
        )

    plain = transcribe("json").text
    verbose = transcribe("verbose_json")
    assert verbose.text == plain
    assert verbose.duration == 8.0
    assert [segment.end for segment in verbose.segments] == [4.0, 8.0]
    assert transcribe("text") == plain + "\n"
    assert str(transcribe("srt")).startswith("1\n00:00:00,000 --> 00:00:04,000\n")
    assert str(transcribe("vtt")).startswith("WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n")


@pytest.mark.parametrize(
    ("key", "error"),
    [
        ("sk-mock-401", openai.AuthenticationError),
        ("sk-mock-429", openai.RateLimitError),
        ("sk-mock-500", openai.InternalServerError),
        ("not-a-key", openai.AuthenticationError),
    ],
)
def test_errors_are_those_that_the_sdk_knows(
    client: Any, key: str, error: type[openai.APIStatusError]
) -> None:
    with pytest.raises(error) as caught:
        client.with_options(api_key=key).responses.create(model="gpt-5-nano", input="x")
    assert caught.value.code
    if caught.value.status_code == 429:
        assert caught.value.response.headers["Retry-After"] == "1"


def test_a_bad_request_says_where(client: Any) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(model="auto", messages=[{"role": "wizard", "content": "x"}])
    assert "/messages/0/role" in caught.value.message


class City(BaseModel):
    name: str
    kind: Literal["large", "small"]
    people: int
    mayor: str | None
    twins: list["City"]
    sister: "City | None"


def test_structured_output_is_of_the_schema(client: Any) -> None:
    messages = [{"role": "user", "content": "Hangzhou"}]
    chat = client.chat.completions.parse(model="auto", messages=messages, response_format=City)
    response = client.responses.parse(model="gpt-5-nano", input="Hangzhou", text_format=City)
    for city in (chat.choices[0].message.parsed, response.output_parsed):
        assert (city.name, city.kind in ("large", "small"), city.people >= 0) == ("Hangzhou", True, True)


WITHOUT_VALUES: list[Any] = [
    *("x", 7, [], {"type": 7}, {"properties": []}, {"$ref": "#/nowhere"}, {"$ref": 7}, {"enum": []}),
    {"anyOf": [{"$ref": "#"}]},
    {"type": "integer", "minimum": "x"},
    {"type": "string", "minLength": 10**9},
    {"type": "array", "items": True, "minItems": 10**9},
    {"type": "object", "minProperties": 10**9},
    {"$ref": "https://example.com/schema.json"},
]


@pytest.mark.parametrize("schema", WITHOUT_VALUES)
def test_a_schema_without_values_is_refused(client: Any, schema: Any) -> None:
    messages = [{"role": "user", "content": "f"}]
    wanted = {"type": "json_schema", "json_schema": {"name": "f", "schema": schema}}
    with pytest.raises(openai.BadRequestError, match="response_format"):
        client.chat.completions.create(
            model="auto", messages=messages, extra_body={"response_format": wanted}
        )
    text = {"format": {"type": "json_schema", "name": "f", "schema": schema}}
    with pytest.raises(openai.BadRequestError, match=r"text\.format"):
        client.responses.create(model="gpt-5-nano", input="x", extra_body={"text": text})


ASKED: Any = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}]}
SAID: Any = {"model": "gpt-5-nano", "input": "Hello!"}
SPOKEN: Any = {"model": "moss-tts-nano", "input": "Hello!", "voice": "alloy"}


def test_the_helpers_of_the_sdk(url: str, tmp_path: Path) -> None:
    with OpenAI(base_url=f"{url}/v1", api_key="sk-test", max_retries=0) as client:
        with client.chat.completions.stream(**ASKED) as chat:
            assert "content.done" in [event.type for event in chat]
            assert "Hello!" in (chat.get_final_completion().choices[0].message.content or "")
        with client.responses.stream(**SAID) as response:
            assert "Hello!" in response.get_final_response().output_text
        with client.audio.speech.with_streaming_response.create(**SPOKEN) as sound:
            sound.stream_to_file(tmp_path / "hello.wav")
        raw = client.chat.completions.with_raw_response.create(**ASKED)
        assert raw.parse()._request_id == raw.headers["x-request-id"]
    assert (tmp_path / "hello.wav").read_bytes().startswith(b"RIFF")


def test_the_helpers_of_the_asynchronous_sdk(url: str, tmp_path: Path) -> None:
    async def run() -> None:
        async with AsyncOpenAI(base_url=f"{url}/v1", api_key="sk-test", max_retries=0) as client:
            async with client.chat.completions.stream(**ASKED) as chat:
                assert "content.done" in [event.type async for event in chat]
                completion = await chat.get_final_completion()
                assert "Hello!" in (completion.choices[0].message.content or "")
            async with client.responses.stream(**SAID) as response:
                assert "Hello!" in (await response.get_final_response()).output_text
            async with client.audio.speech.with_streaming_response.create(**SPOKEN) as sound:
                await sound.stream_to_file(tmp_path / "hello.wav")

    asyncio.run(run())
    assert (tmp_path / "hello.wav").read_bytes().startswith(b"RIFF")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_the_sdk_retries_what_can_be_retried(status: int) -> None:
    app = create_app(faults=[Fault("status", status=status, calls=(1,))])
    # Told not to wait: Retry-After says a minute for a 429.
    with serve(app) as url, OpenAI(base_url=f"{url}/v1", api_key="sk-test", max_retries=1) as client:
        client._calculate_retry_timeout = lambda *words, **options: 0.0  # type: ignore[method-assign]
        assert client.chat.completions.create(**ASKED).choices
    assert [seen.status for seen in app.journal] == [status, 200]


def test_an_error_in_a_stream_is_an_error() -> None:
    with (
        serve(create_app(faults=[Fault("error-event")])) as url,
        OpenAI(base_url=f"{url}/v1", api_key="sk-test", max_retries=0) as client,
        pytest.raises(openai.APIError),
    ):
        list(client.chat.completions.create(**ASKED, stream=True))


def test_words_have_times(client: Any) -> None:
    sound = client.audio.speech.create(model="moss-tts-nano", input="a" * 400, voice="alloy").read()
    verbose = client.audio.transcriptions.create(
        model="whisper-1",
        file=("speech.wav", sound),
        response_format="verbose_json",
        timestamp_granularities=["word"],
    )
    assert " ".join(word.word for word in verbose.words) == verbose.text
    assert verbose.words[-1].end == verbose.duration


def test_times_of_words_and_of_segments_at_once(client: Any) -> None:
    verbose = client.audio.transcriptions.create(
        model="whisper-1",
        file=("speech.wav", b"RIFF"),
        response_format="verbose_json",
        timestamp_granularities=["segment", "word"],
    )
    assert verbose.segments and verbose.words


def test_null_is_as_good_as_nothing(client: Any) -> None:
    nothing: dict[str, Any] = dict.fromkeys(
        ("max_tokens", "n", "stop", "stream", "stream_options", "temperature", "top_p")
    )
    messages = [{"role": "user", "content": "Hello!"}]
    answered = client.chat.completions.create(model="auto", messages=messages, extra_body=nothing)
    assert "Hello!" in answered.choices[0].message.content


def test_a_legacy_function_comes_to_its_end(client: Any) -> None:
    messages: list[Any] = [{"role": "user", "content": "get_weather please"}]
    legacy: dict[str, Any] = {"model": "auto", "functions": [{"name": "get_weather", "parameters": {}}]}
    first = client.chat.completions.create(messages=messages, **legacy).choices[0]
    assert first.finish_reason == "function_call"
    messages += [first.message, {"role": "function", "name": "get_weather", "content": "sunny"}]
    last = client.chat.completions.create(messages=messages, **legacy).choices[0]
    assert last.finish_reason == "stop" and "sunny" in last.message.content


@pytest.mark.parametrize(("top", "reported"), [(None, 0), (0, 0), (3, 1)])
def test_log_probabilities_are_as_many_as_asked_for(client: Any, top: int | None, reported: int) -> None:
    messages = [{"role": "user", "content": "Hello!"}]
    more = {} if top is None else {"top_logprobs": top}
    choice = client.chat.completions.create(model="auto", messages=messages, logprobs=True, **more).choices[0]
    assert "".join(item.token for item in choice.logprobs.content) == choice.message.content
    assert {len(item.top_logprobs) for item in choice.logprobs.content} == {reported}


@pytest.mark.parametrize("requested", [{"messages": []}, {"max_tokens": -1}, {"max_tokens": 0}])
def test_a_request_for_nothing_is_refused(client: Any, requested: dict[str, Any]) -> None:
    body: dict[str, Any] = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}], **requested}
    with pytest.raises(openai.BadRequestError, match="|".join(requested)):
        client.chat.completions.create(**body)


@pytest.mark.parametrize("requested", [{"n": 0}, {"n": 129}, {"max_completion_tokens": 0}])
def test_no_chat_of_nothing(client: Any, requested: dict[str, Any]) -> None:
    (name,) = requested
    with pytest.raises(openai.BadRequestError, match=f"body /{name}: "):
        client.chat.completions.create(
            model="auto", messages=[{"role": "user", "content": "Hi"}], **requested
        )


@pytest.mark.parametrize("requested", [{"input": ""}, {"input": []}, {"input": "Hi", "max_output_tokens": 0}])
def test_no_response_to_nothing(client: Any, requested: dict[str, Any]) -> None:
    with pytest.raises(openai.BadRequestError, match="body /"):
        client.responses.create(model="gpt-5-nano", **requested)


def test_no_speech_of_nothing(client: Any) -> None:
    with pytest.raises(openai.BadRequestError, match="input"):
        client.audio.speech.create(model="moss-tts-nano", input="", voice="alloy")


def test_what_is_too_large_for_the_proxy_is_refused_by_a_page(client: Any) -> None:
    for size, kind in ((26 * 1024**2, "application/json"), (51 * 1024**2, "text/html")):
        with pytest.raises(openai.APIStatusError) as refused:
            client.audio.transcriptions.create(model="rapid", file=("a.wav", bytes(size)))
        assert refused.value.response.headers["content-type"].startswith(kind)
        assert refused.value.status_code == (413 if kind == "text/html" else 400)


@pytest.mark.parametrize(
    ("file", "more"),
    [
        (("a.txt", b"text"), {}),
        (("a.wav", b"text", "text/plain; charset=utf-8"), {}),
        (("a.wav", b"a text, whatever its name"), {}),
        (("a.mp3", b"a text, whatever its type", "audio/mpeg"), {}),
        (("a.mp4", bytes(range(1, 200)), "video/mp4"), {}),
        (("a.pdf", b"%PDF-1.4"), {}),
        (("a.wav", b""), {}),
        (("a.wav", b"RIFF"), {"extra_body": {"stream": True}}),
    ],
)
def test_what_is_not_transcribed_is_refused(client: Any, file: Any, more: Any) -> None:
    with pytest.raises(openai.BadRequestError, match=r"stream|file"):
        client.audio.transcriptions.create(model="whisper-1", file=file, **more)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.mp3", b"ID3\x04"),
        ("b.mp3", b"\xff\xfb\x90\x64"),
        ("a.mpga", b"\xff\xf3"),
        ("a.m4a", b"\0\0\0\x20ftypM4A "),
        ("a.mp4", b"\0\0\0\x18ftypisom"),
        ("a.mpeg", b"\0\0\x01\xba"),
        ("a.webm", b"\x1aE\xdf\xa3"),
        ("a.opus", b"OggS\0"),
        ("without a suffix", b"RIFF\0\0\0\0WAVEfmt "),
    ],
)
def test_each_listed_format_is_transcribed(client: Any, name: str, begins: bytes) -> None:
    answer = client.audio.transcriptions.create(model="rapid", file=(name, begins + bytes(range(256)) * 80))
    assert answer.text


def test_a_wrong_voice_is_told_all_that_there_are(client: Any) -> None:
    with pytest.raises(openai.BadRequestError, match=r"alloy.*ru-news.*demo-"):
        client.audio.speech.create(model="moss-tts-nano", input="x", voice="nobody")
