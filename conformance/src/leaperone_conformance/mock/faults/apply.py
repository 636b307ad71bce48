"""Faults applied to a response: to its content before it is sent, and to the way in which it is sent."""

import asyncio
import socket
import struct
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from leaperone_conformance.mock.http.response import JSON, MockResponse, Receive, Send, event_stream
from leaperone_conformance.spec import MISSING, Operation, Spec, join, look_up

from .model import Fault

_SLICES = 10


def damaged(
    response: MockResponse, faults: Iterable[Fault], spec: Spec, operation: Operation, error: MockResponse
) -> MockResponse:
    """The response with its content as the faults have it; ``error`` is what an error event holds.

    A fault that doesn't fit the response (an event in what is no stream) leaves it as it is. Those come first that have
    to read what others break.
    """
    names = {fault.fault for fault in faults}
    if "malformed-data" in names:
        response = _malformed_data(response, spec, operation)
    if "error-event" in names and response.stream:
        value = _value(error) or error.body.decode("utf-8", "replace")
        half = response.chunks[: len(response.chunks) // 2]
        response = replace(response, chunks=half + event_stream([(None, value)], None).chunks)
    if "unended-stream" in names and response.stream:
        response = replace(response, chunks=response.chunks[:-1])
    if "malformed-json" in names:
        response = _malformed(response)
    if "content-type" in names:
        response = replace(response, content_type="text/html; charset=utf-8")
    return response


def _malformed(response: MockResponse) -> MockResponse:
    """JSON without its last brace; in a stream, that of the event in the middle."""
    if response.stream and response.chunks:
        middle = len(response.chunks) // 2
        broken = response.chunks[middle].rstrip(b"\n")[:-1] + b"\n\n"
        return replace(response, chunks=(*response.chunks[:middle], broken, *response.chunks[middle + 1 :]))
    return replace(response, chunks=(response.body[:-1],)) if response.content_type == JSON else response


def _malformed_data(response: MockResponse, spec: Spec, operation: Operation) -> MockResponse:
    """JSON in a string (``contentMediaType``) without its end."""
    documented = operation.response(response.status)
    media = None if documented is None else documented.media(response.content_type)
    if media is None or media.schema is None or response.content_type != JSON:
        return response
    place, schema = spec.resolve(media.schema)
    value = _value(response)
    if not isinstance(schema, dict) or not isinstance(value, dict):
        return response
    for name in schema.get("properties", {}):
        _, part = spec.resolve(join(place, "properties", name))
        text = look_up(value, join("", name))
        if part.get("contentMediaType") == JSON and text is not MISSING:
            value = {**value, name: str(text)[:-1] + "{"}
    return response.with_json(value)


def _value(response: MockResponse) -> Any:
    """The JSON of a response; None for a scripted one that isn't JSON, though it says so."""
    try:
        return response.json()
    except ValueError:
        return None


async def deliver(response: MockResponse, faults: Iterable[Fault], receive: Receive, send: Send) -> None:
    """Send the response, late, slowly, in part or not at all, as the faults have it.

    Without a real connection (an ASGI transport) a reset or truncated one is a ConnectionResetError.
    """
    by_name = {fault.fault: fault for fault in faults}
    if not by_name:
        await response.send(send)
        return
    if "latency" in by_name:
        await asyncio.sleep(by_name["latency"].seconds or 0)
    if "reset" in by_name:
        await broken_off(receive, send, reset=True)
        return
    truncated = "truncated-body" in by_name
    pause = _pause(response, by_name)
    if pause is None and not truncated:
        await response.send(send)
        return
    await send(response.head())
    pieces = response.chunks if response.stream else _slices(response.body)
    loop = asyncio.get_running_loop()
    begin = loop.time()
    for number, piece in enumerate(pieces[: len(pieces) // 2] if truncated else pieces, 1):
        # By the time since the beginning: what one piece is late by mustn't delay the next.
        await asyncio.sleep(begin + number * (pause or 0) - loop.time())
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    if truncated:
        await broken_off(receive, send)
    else:
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def _pause(response: MockResponse, faults: Mapping[str, Fault]) -> float | None:
    """Seconds from one piece of the body to the next; None where nothing slows it down."""
    if "pace" in faults and response.stream:
        return faults["pace"].seconds
    slow = faults.get("slow-body")
    pieces = len(response.chunks) if response.stream else _SLICES
    return None if slow is None else (slow.seconds or 0) / max(1, pieces)


def _slices(body: bytes) -> tuple[bytes, ...]:
    size = max(1, -(-len(body) // _SLICES))
    return tuple(body[start : start + size] for start in range(0, len(body), size)) or (b"",)


async def broken_off(receive: Receive, send: Send, *, reset: bool = False) -> None:
    """Close the connection under a response that isn't complete.

    Without a real connection (an ASGI transport) raises ConnectionResetError.
    """
    # ASGI has no word for this; uvicorn's ``send`` is a method of the object that holds the connection.
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is None:
        raise ConnectionResetError("the answer was broken off")
    if reset:
        transport.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )
        transport.abort()
    else:
        transport.close()
    while (await receive())["type"] != "http.disconnect":
        pass
