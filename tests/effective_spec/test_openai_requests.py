"""What OpenAI's own SDK sends is of the request schemas, for the operations that are meant for it."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import openai
import pytest

from .conftest import Accepts


class Sent:
    """The SDK in front of a server that keeps what arrives and answers with an empty object."""

    def __init__(self) -> None:
        self._requests: list[tuple[str, bytes]] = []
        requests = self._requests

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                requests.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        base_url = f"http://127.0.0.1:{self.server.server_port}/v1"
        self.client = openai.OpenAI(api_key="sk-test", base_url=base_url, max_retries=0)

    def last(self, path: str) -> Any:
        """The body of the last request, which must have gone to ``path``."""
        sent_to, body = self._requests[-1]
        assert sent_to == path
        return json.loads(body)


@pytest.fixture(scope="module")
def sent() -> Iterator[Sent]:
    recorder = Sent()
    thread = threading.Thread(target=recorder.server.serve_forever, args=(0.01,))
    thread.start()
    with recorder.server, recorder.client:
        yield recorder
        recorder.server.shutdown()
    thread.join()


def test_a_chat_with_everything(sent: Sent, accepts: Accepts) -> None:
    call: Any = {"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}
    sent.client.chat.completions.create(
        model="auto",
        messages=[
            {"role": "system", "content": "Be brief."},
            {"role": "user", "name": "ada", "content": [{"type": "text", "text": "Weather?"}]},
            {"role": "assistant", "content": None, "tool_calls": [call]},
            {"role": "tool", "tool_call_id": "call_1", "content": "sunny"},
        ],
        tools=[{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object"}}}],
        tool_choice={"type": "function", "function": {"name": "get_weather"}},
        response_format={"type": "json_object"},
        stream=True,
        stream_options={"include_usage": True},
        temperature=0,
        max_completion_tokens=10,
        seed=1,
        user="someone",
    )
    body = sent.last("/v1/chat/completions")
    assert accepts("ChatCompletionRequest", body)
    assert not accepts("ChatCompletionRequest", {**body, "messages": "Weather?"})


def test_an_image_in_a_chat(sent: Sent, accepts: Accepts) -> None:
    part: Any = {"type": "image_url", "image_url": {"url": "https://a.example/a.png"}}
    sent.client.chat.completions.create(model="auto", messages=[{"role": "user", "content": [part]}])
    assert accepts("ChatCompletionRequest", sent.last("/v1/chat/completions"))


def test_a_response(sent: Sent, accepts: Accepts) -> None:
    sent.client.responses.create(model="gpt-5-nano", input="Hello", instructions="Be brief.")
    assert accepts("ResponseRequest", sent.last("/v1/responses"))
    sent.client.responses.create(
        model="gpt-5-nano", input=[{"role": "user", "content": "Hello"}], stream=True
    )
    assert accepts("ResponseRequest", sent.last("/v1/responses"))


def test_speech(sent: Sent, accepts: Accepts) -> None:
    sent.client.audio.speech.create(
        model="moss-tts-nano", input="Hello", voice="alloy", response_format="pcm"
    )
    assert accepts("SpeechRequest", sent.last("/v1/audio/speech"))


@pytest.mark.parametrize("name", ["max_tokens", "stop", "stream", "stream_options", "temperature", "top_p"])
def test_null_is_taken_where_openai_takes_it(accepts: Accepts, name: str) -> None:
    body = {"model": "auto", "messages": [{"role": "user", "content": "Hello"}]}
    assert accepts("ChatCompletionRequest", {**body, name: None})
    assert not accepts("ChatCompletionRequest", {**body, name: [None]})
    assert accepts("ResponseRequest", {"model": "gpt-5-nano", "input": "Hello", "stream": None})


@pytest.mark.parametrize("name", ["tools", "tool_choice", "response_format", "messages", "model"])
def test_null_is_refused_where_openai_refuses_it(accepts: Accepts, name: str) -> None:
    body = {"model": "auto", "messages": [{"role": "user", "content": "Hello"}]}
    assert not accepts("ChatCompletionRequest", {**body, name: None})


def test_a_result_of_a_legacy_function(accepts: Accepts) -> None:
    result = {"role": "function", "name": "get_weather", "content": "sunny"}
    body = {"model": "auto", "messages": [{"role": "user", "content": "Weather?"}, result]}
    assert accepts("ChatCompletionRequest", body)
    assert not accepts("ChatCompletionRequest", {**body, "messages": [{**result, "role": "functions"}]})


@pytest.mark.parametrize(
    ("schema", "body", "empty"),
    [
        ("ChatCompletionRequest", {"model": "auto"}, {"messages": []}),
        ("ChatCompletionRequest", {"model": "auto", "messages": [{"role": "user"}]}, {"max_tokens": -1}),
        ("ChatCompletionRequest", {"model": "auto", "messages": [{"role": "user"}]}, {"max_tokens": 0}),
        ("ResponseRequest", {"model": "auto"}, {"input": ""}),
        ("ResponseRequest", {"model": "auto"}, {"input": []}),
        ("SpeechRequest", {}, {"input": ""}),
        ("SpeechUpload", {}, {"input": ""}),
        ("SpeechUpload", {"input": "Hello"}, {"prompt_audio": ""}),
        ("TranscriptionRequest", {}, {"file": ""}),
    ],
)
def test_a_request_for_nothing_is_refused(
    accepts: Accepts, schema: str, body: dict[str, Any], empty: dict[str, Any]
) -> None:
    something = {"messages": [{"role": "user"}], "max_tokens": 1}
    assert not accepts(schema, {**body, **empty})
    assert accepts(schema, {**body, **{name: something.get(name, "RIFF") for name in empty}})


def test_times_of_segments_can_be_asked_for(accepts: Accepts) -> None:
    for wanted, taken in ((["segment"], True), (["word", "segment"], True), (["letter"], False)):
        body = {"file": "RIFF", "timestamp_granularities": wanted}
        assert accepts("TranscriptionRequest", body) == taken
