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
