"""A stream must be events of the documented kind, and end as documented."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from leaperone_conformance.spec import MISSING, Media

from .types import NOT_APPLICABLE, Exchange, Failure, NotExercised, Verdict

STREAM = "text/event-stream"
_FIELDS = {"", "data", "event", "id", "retry"}
"""Names of fields; a comment begins with the colon."""
_LINE_END = re.compile("\r\n|\r|\n")


def event_stream(exchange: Exchange) -> Verdict:
    """Fails where a stream with ``x-events`` was asked for and didn't come, breaks its schema or doesn't end."""
    response = exchange.operation.response(exchange.response.status)
    media = response.media(STREAM) if response else None
    if media is None or "x-events" not in media.definition or not exchange.response.succeeded:
        return NOT_APPLICABLE
    events = media.definition["x-events"]
    requested = exchange.request.asks(events["parameter"]) if "parameter" in events else MISSING
    came = exchange.response.media_type == STREAM
    if requested is True and not came:
        return Failure(
            f"{events['parameter']}=true is answered with {exchange.response.media_type}", "no stream came"
        )
    if not came:
        return NotExercised("no stream was requested")
    if requested is False:
        return Failure(f"{events['parameter']}=false is answered with a stream", "no stream was asked for")
    return _stream_failure(exchange, media, events)


def _stream_failure(exchange: Exchange, media: Media, described: Mapping[str, Any]) -> Failure | None:
    try:
        text = exchange.response.body.decode()
    except UnicodeDecodeError as error:
        return Failure("the stream is not UTF-8", str(error))
    named, end = list(_events(text)), described.get("end")
    events = [data for _, data in named]
    for line in _lines(text):
        if line.partition(":")[0] not in _FIELDS:
            return Failure("a line of the stream has no known field", f"{line!r:.80}")
    if end is not None and exchange.response.whole and (not events or events[-1] != end):
        last = f"the last event is {events[-1]!r:.80}" if events else "it has no events"
        return Failure(f"the stream doesn't end with {end}", last)
    if not events and exchange.response.whole:
        return Failure("the stream has no events", f"{len(exchange.response.body)} bytes came")
    for index, data in enumerate(events):
        if data == end:
            continue
        try:
            value = orjson.loads(data)
        except orjson.JSONDecodeError as error:
            return Failure("an event is not JSON", f"event {index}: {error}")
        violations = exchange.spec.violations(f"{media.pointer}/x-events/schema", value)
        if violations:
            return Failure("an event is not of its schema", f"event {index}: {violations[0]}")
        name, wanted = named[index][0], described.get("name")
        if name and wanted and value.get(wanted) != name:
            return Failure("an event has another name than its data", f"event {index}: {name} for {data:.80}")
    return None


def _lines(text: str) -> list[str]:
    """The lines of a stream that are whole."""
    return _LINE_END.split(text.removeprefix("\ufeff"))[:-1]


def data_of_events(text: str) -> Iterator[str]:
    """The data of each event in a stream (HTML Living Standard, 9.2.6); an event cut off at the end is none."""
    return (data for _, data in _events(text))


def _events(text: str) -> Iterator[tuple[str, str]]:
    """The name of each event, empty where it has none, and its data."""
    data: list[str] = []
    name = ""
    for line in _lines(text):
        field, _, value = line.partition(":")
        if field == "data":
            data.append(value.removeprefix(" "))
        elif field == "event":
            name = value.removeprefix(" ")
        elif not line:
            if data:
                yield name, "\n".join(data)
            data, name = [], ""
