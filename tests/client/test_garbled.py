"""Responses that can't be understood, of every kind: an APIError, or a value, and nothing else."""

import asyncio
import json
from collections.abc import Callable
from encodings.aliases import aliases
from random import Random
from typing import Any

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors
from tests.harden.session import LENGTH
from tests.harden.tally import Tally

from .loopback import Reply, json_reply, serve

EVENTS = {"Content-Type": "text/event-stream"}
TALK: Any = {"model": "auto", "messages": [{"role": "user", "content": "x"}]}
DEPTHS = (150, 320, 480, 900, 980, 990, 5_000, 100_000)


def test_random_responses_escape_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A sample of `python -m tests.harden.client`."""
    tally, random = Tally(), Random(3)
    for _ in range(600):
        tally.attempt(random.randbytes(LENGTH))
    assert tally.escapes == [], capsys.readouterr().err


@pytest.mark.parametrize("charset", sorted({*aliases.values(), "unknown", "a b", "undefined", "idna"}))
def test_any_charset_of_a_text(charset: str) -> None:
    kind = {"Content-Type": f"text/plain; charset={charset}"}
    with serve(Reply(200, b"1\n00:00 \xff\xfe text", kind)) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url)
        assert isinstance(client.audio.transcribe(file=b"RIFF", response_format="srt"), str)
        assert isinstance(client.request("GET", "/v2/new").parsed, str)


def deep(depth: int, place: str = "@") -> bytes:
    return place.replace("@", '{"data":' * depth + "1" + "}" * depth).encode()


CALLS: dict[str, tuple[str, Callable[[Leaperone], Any]]] = {
    "body": ('{"choices": @}', lambda client: client.chat.create(**TALK).to_dict()),
    "unknown": ('{"x": @}', lambda client: client.models.list().to_dict()),
    "page": (
        '{"code": 200, "data": @}',
        lambda client: list(client.social.bilibili.app.fetch_user_videos.pages(user_id="1", max_pages=1)),
    ),
    "request": ("@", lambda client: client.request("GET", "/v2/new")),
    "webhook": ("@", lambda client: client.webhooks.receive(b'{"id": ' + deep(480) + b"}")),
}


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize("status", [200, 400])
def test_deep_json(kind: str, depth: int, status: int) -> None:
    place, call = CALLS[kind]
    with serve(Reply(status, deep(depth, place))) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url)
        try:
            call(client)
        except errors.APIError as error:
            assert str(error)


@pytest.mark.parametrize("depth", DEPTHS)
def test_deep_json_in_a_text_and_in_an_event(depth: int) -> None:
    text = json_reply({"RequestId": "r", "Data": deep(depth).decode()})
    event = Reply(200, b'data: {"x": ' + deep(depth) + b"}\n\ndata: [DONE]\n\n", EVENTS)
    with serve(text, event) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url)
        for call in (lambda: client.address.structure(text="x"), lambda: list(client.chat.stream(**TALK))):
            try:
                call()
            except errors.APIError as error:
                assert str(error)


@pytest.mark.parametrize("value", ["[]", '"x"', "null", "1", "[{}]"])
def test_what_is_no_task_is_not_waited_for(value: str) -> None:
    async def generate(url: str) -> None:
        async with AsyncLeaperone(api_key="sk-x", base_url=url) as client:
            await client.images.generate(model="m", prompt="p")

    pending = json_reply({"id": "t", "status": "pending"})
    with serve(Reply(200, value.encode())) as api:
        with pytest.raises(errors.AnswerError, match="expected a task"):
            Leaperone(api_key="sk-x", base_url=api.url).images.generate(model="m", prompt="p")
        with pytest.raises(errors.AnswerError, match="expected a task"):
            asyncio.run(generate(api.url))
    with serve(pending, Reply(200, value.encode())) as api:
        task = Leaperone(api_key="sk-x", base_url=api.url).images.create(model="m", prompt="p")
        with pytest.raises(errors.AnswerError, match="expected a task"):
            task.wait(timeout=5, interval=0)
        event = json.dumps({"id": "t", "status": "completed", "images": []}).encode()
        with pytest.raises(errors.APIError):
            Leaperone(api_key="sk-x", base_url=api.url).webhooks.receive(event)


@pytest.mark.parametrize("status", ['["completed"]', "{}", "null", "1e300", '"\\ud83d"', "[[1]]"])
@pytest.mark.parametrize("name", ['"t"', '"\\ud83d"', "[]", '"../x"', '""', "null"])
def test_a_task_with_an_odd_state_or_id(status: str, name: str) -> None:
    with serve(Reply(200, f'{{"id": {name}, "status": {status}}}'.encode())) as api:
        task = Leaperone(api_key="sk-x", base_url=api.url).images.create(model="m", prompt="p")
        with pytest.raises(errors.APIError):
            task.wait(timeout=0.05, interval=0)


@pytest.mark.parametrize(
    "location", ["http://[", "http://[::1", "//", "http://a:99999999/", "é://ü", "https://xn--/", "\\"]
)
def test_an_odd_location(location: str) -> None:
    with serve(Reply(302, b"", {"Location": location})) as api:
        with pytest.raises(errors.APIError):
            Leaperone(api_key="sk-x", base_url=api.url, max_retries=0).models.list()
