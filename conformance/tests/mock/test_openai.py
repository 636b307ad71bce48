"""OpenAI's own SDK against the mock on a real port."""

import io
import wave
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from openai import OpenAI

from leaperone_conformance.mock import create_app, serve


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with serve(create_app()) as url, OpenAI(base_url=f"{url}/v1", api_key="sk-test", max_retries=0) as client:
        yield client


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


def test_models_are_listed_whatever_the_key() -> None:
    with serve(create_app()) as url, OpenAI(base_url=f"{url}/v1", api_key="none") as client:
        names = [model.id for model in client.models.list()]
    assert "auto" in names


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
        assert caught.value.response.headers["Retry-After"] == "60"


def test_a_bad_request_says_where(client: Any) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(model="auto", messages=[{"role": "wizard", "content": "x"}])
    assert "/messages/0/role" in caught.value.message
