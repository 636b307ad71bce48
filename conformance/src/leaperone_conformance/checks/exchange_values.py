"""An exchange as the values that rules see."""

import io
import wave
from collections.abc import Mapping
from typing import Any

import orjson

from leaperone_conformance.spec import MISSING, Operation

from .formats import cues
from .streams import data_of_events
from .types import Exchange, NotExercised, Response

_LARGEST = 1_000_000
_SHOWN = 120
_INTEGERS = range(-(2**63), 2**63)
_TOO_LARGE = NotExercised(f"the response is larger than {_LARGEST} bytes")
_STREAM = "text/event-stream"
_SOUND = frozenset({"audio/wav", "audio/wave", "audio/x-wav"})

Pair = tuple[dict[str, Any], dict[str, Any]]


def values_of(exchange: Exchange) -> Pair | NotExercised:
    """The variables ``request`` and ``response``; a field of what wasn't sent, or didn't come, is not there."""
    if not exchange.response.whole:
        return NotExercised("the response was cut off")
    sound = exchange.response.media_type in _SOUND
    if len(exchange.response.body) > _LARGEST and not sound:
        return _TOO_LARGE
    sent = exchange.request
    request: dict[str, Any] = {
        "method": sent.method,
        "path": plain(sent.path),
        "query": _documented(exchange.operation, "query", sent.query),
        "headers": _documented(exchange.operation, "header", sent.headers),
        "media_type": sent.media_type or "",
        "valid": sent.valid,
    }
    if sent.body is not MISSING:
        request["body"] = plain(sent.body)
    return request, _response(exchange)


def _documented(operation: Operation, location: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are documented parameters, which no key is; headers by their names in lower case."""
    names = {parameter.name for parameter in operation.parameters if parameter.location == location}
    if location != "header":
        return {name: plain(value) for name, value in values.items() if name in names}
    lower = {name.lower() for name in names}
    return {name.lower(): plain(value) for name, value in values.items() if name.lower() in lower}


def _response(exchange: Exchange) -> dict[str, Any]:
    came = exchange.response
    kind = came.media_type
    response: dict[str, Any] = {
        "status": came.status,
        "headers": dict(came.headers),
        "media_type": kind,
        "size": len(came.body),
    }
    if kind == _STREAM:
        response["events"] = [_event(data) for data in data_of_events(came.body.decode(errors="replace"))]
    elif came.is_json and came.json is not MISSING:
        media = exchange.media
        pointer = None if media is None else media.schema
        value = came.json if pointer is None else exchange.spec.with_embedded(pointer, came.json)
        response["body"] = plain(value)
        record = {} if media is None else exchange.spec.record(media, value)
        if record:
            response["record"] = plain(record)
    elif kind.startswith("text/"):
        response["body"] = came.body.decode(errors="replace")
        response["cues"] = cues(came.body)
    elif kind in _SOUND:
        response |= _sound(came)
    return response


def _event(data: str) -> Any:
    try:
        return plain(orjson.loads(data))
    except orjson.JSONDecodeError:
        return data


def _sound(came: Response) -> Mapping[str, Any]:
    """Facts of a WAV file; nothing where it can't be read."""
    try:
        with wave.open(io.BytesIO(came.body)) as file:
            rate, frames = file.getframerate(), file.getnframes()
            audio = {"channels": file.getnchannels(), "rate": rate, "bits": 8 * file.getsampwidth()}
    except (wave.Error, EOFError, ValueError):
        return {}
    return {"audio": {**audio, "seconds": frames / rate if rate else 0.0}}


def plain(value: Any) -> Any:
    """A value as the language takes it: files as their sizes, integers that it hasn't as numbers."""
    if isinstance(value, Mapping):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, bytes):
        return {"size": len(value)}
    if isinstance(value, bool) or value is None or isinstance(value, str | float):
        return value
    if isinstance(value, int):
        return value if value in _INTEGERS else float(value)
    return str(value)


def seen(value: Any, *, quoting: bool) -> str:
    """A value in a finding; with ``quoting`` false without its texts, which may repeat an upload."""
    if value is MISSING:
        return "is not there"
    if not quoting and not isinstance(value, bool | int | float | None):
        return f"{type(value).__name__} of {len(value)}"
    text = orjson.dumps(value).decode()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
