"""The reader of server-sent events against another one, httpx-sse, and against the examples of the HTML standard."""

import itertools
from typing import Any

import httpx
import pytest
from httpx_sse import EventSource
from hypothesis import given
from hypothesis import strategies as st

from leaperone import Leaperone, errors
from leaperone._transport.events import EventReader
from leaperone.limits import ResponseLimits

LINES = st.sampled_from(
    [
        "data: a",
        "data:b",
        "data",
        "data:  c: d",
        "event: error",
        "event",
        ": note",
        "id: 1",
        "retry: 5",
        "x: y",
        "",
        "",
        "",
        "data: \u2028\x85\x0b",
        "data: 中文",
        "dataset: 1",
        " data: z",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def read(pieces: list[bytes], **limits: int) -> list[tuple[str, str]]:
    client = Leaperone("sk-x", base_url="http://127.0.0.1:1", response_limits=ResponseLimits(**limits))
    reader = EventReader(client, httpx.Headers())
    return [(event.name, event.data) for piece in pieces for event in reader.feed(piece)]


def cut(body: bytes, places: list[int]) -> list[bytes]:
    bounds = [0, *sorted(place % (len(body) + 1) for place in places), len(body)]
    return [body[begin:end] for begin, end in itertools.pairwise(bounds)]


@given(
    st.lists(st.tuples(LINES, ENDS), max_size=30),
    st.lists(st.integers(0, 10_000), max_size=12),
    st.booleans(),
)
def test_events_are_those_of_another_reader_however_they_arrive(
    lines: list[tuple[str, str]], places: list[int], marked: bool
) -> None:
    # Its readers differ in an end of file right after a carriage return, which these bodies don't have.
    body = "".join(map("".join, lines)).encode() + b": end\n"
    response = httpx.Response(200, headers={"Content-Type": "text/event-stream"}, content=body)
    expected = [(event.event, event.data) for event in EventSource(response).iter_sse() if event.data]
    whole = b"\xef\xbb\xbf" * marked + body
    assert read(cut(whole, places)) == [("" if name == "message" else name, data) for name, data in expected]


@pytest.mark.parametrize(
    ("body", "events"),
    [
        (b"data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10"]),
        (b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
         ["first event", "second event", " third event"]),
        (b"data\n\ndata\ndata\n\ndata:", ["\n"]),
        (b"data:test\n\ndata: test\n\n", ["test", "test"]),
    ],
)  # fmt: skip
def test_the_examples_of_the_standard(body: bytes, events: list[str]) -> None:
    """Section 9.2.6 of the HTML standard. An event without data isn't dispatched; the second has one line feed."""
    assert [data for _, data in read([body])] == events
    assert [data for _, data in read([bytes([byte]) for byte in body])] == events


def test_bytes_that_are_not_utf_8_are_replaced() -> None:
    assert read([b"data: \xff\n\n"]) == [("", "\ufffd")]


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize(
    ("body", "limits", "name"),
    [
        (b"data: 1\n\ndata: " + b"x" * 200, {"line": 100}, "line"),
        (b"data: 1\n\n" + b": note\n\n" * 40, {"event": 100}, "event"),
        (b"data: 1\n\n" + b"data: x\n" * 40, {"event": 100}, "event"),
        (b"data: 1\n\n" + b"data: x\n" * 40 + b"\n", {"event": 100}, "event"),
        (b"data: 1\n\ndata: " + b"x" * 200 + b"\ndata: x\n\n", {"line": 100}, "line"),
    ],
)
def test_an_event_beyond_the_limits_is_refused_after_those_before_it(
    body: bytes, limits: Any, name: str, size: int
) -> None:
    reader = EventReader(
        Leaperone("sk-x", base_url="http://127.0.0.1:1", response_limits=ResponseLimits(**limits)),
        httpx.Headers(),
    )
    seen = []
    with pytest.raises(errors.ResponseTooLargeError, match=f"one {name} of the stream"):
        for begin in range(0, len(body), size):
            for event in reader.feed(body[begin : begin + size]):
                seen.append(event.data)
    assert seen == ["1"]


def test_many_small_events_have_no_limit_together() -> None:
    assert len(read([b"data: x\n\n" * 100] * 100, event=20, line=20)) == 10_000
