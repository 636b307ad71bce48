"""Values that no request can carry are refused with their place, before anything is sent."""

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from leaperone import Leaperone, errors, models

LONE = "\ud83d"

Call = Callable[[Leaperone], Any]


def message(content: Any) -> Call:
    return lambda client: client.chat.create(
        model="m", messages=[models.ChatMessage(role="user", content=content)]
    )


def endless() -> Any:
    value: list[Any] = []
    value.append(value)
    return value


def deep() -> Any:
    value: dict[str, Any] = {}
    for _ in range(100_000):
        value = {"a": value}
    return value


@pytest.mark.parametrize(
    ("call", "place"),
    [
        (lambda client: client.address.structure(text=f"{LONE} hi"), "text: UTF-8"),
        (lambda client: client.images.status(id=LONE), "id: UTF-8"),
        (lambda client: client.social.bilibili.web.fetch_one_video(bv_id=LONE), "bv_id: UTF-8"),
        (lambda client: client.audio.transcribe(file=b"x", model=LONE), "model: UTF-8"),
        (message(LONE), r"messages\[0\].content: UTF-8"),
        (message({LONE: 1}), r"content.*: UTF-8"),
        (message(float("nan")), r"messages\[0\].content: JSON has no nan"),
        (message([1, float("-inf")]), r"messages\[0\].content\[1\]: JSON has no -inf"),
        (message(Decimal("0.1")), r"messages\[0\].content: Decimal"),
        (message(b"bytes"), r"messages\[0\].content: bytes"),
        (message({1, 2}), r"messages\[0\].content: set"),
        (message(endless()), "nested too deep"),
        (lambda client: client.audio.transcribe(file=Path("/")), "can't be read: Is a directory"),
        (lambda client: client.audio.transcribe(file="/nowhere.wav"), "can't be read: No such file"),
        (lambda client: client.audio.transcribe(file="a\0b"), "can't be read: embedded null"),
        (lambda client: client.audio.transcribe(file=io.StringIO("text")), "StringIO"),
        (lambda client: client.request("GET", "/v1/x", query={"q": LONE}), "q: UTF-8"),
        (lambda client: client.images.status(id=deep()), "nested too deep"),
        (lambda client: client.images.status(id={"a": {1}}), "set is not JSON"),
        (lambda client: client.request("GET", "/v1/x", query={"q": [deep()]}), "nested too deep"),
        (lambda client: client.request("GET", "/v1/x", query={"q": endless()}), "Circular"),
    ],
)
@pytest.mark.parametrize("budget", [None, 5])
def test_it_is_refused_with_its_place(call: Call, place: str, budget: int | None) -> None:
    def send(request: httpx.Request) -> httpx.Response:
        raise AssertionError("nothing can be sent")

    http = httpx.Client(transport=httpx.MockTransport(send))
    client = Leaperone("sk-x", base_url="http://api", http_client=http, budget=budget)
    with pytest.raises(errors.InvalidArgumentError, match=place):
        call(client)
