"""Cassettes: a directory with a file of JSON lines for each operation, a line for each exchange.

A line is written at once, so that a cassette that was cut off holds all exchanges but the last. It has no times and no
random names: recorded again, it is the same.
"""

import base64
import os
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from leaperone_conformance.errors import CassetteInvalid

from .exchange import RecordedRequest

_FORBIDDEN = re.compile(r"[^A-Za-z0-9.]+")


@dataclass(frozen=True, slots=True)
class RecordedResponse:
    """A response: status, headers by lower-case name, and the body in the pieces in which it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def as_json(self) -> dict[str, Any]:
        """As an object of text; a body that isn't text is base64."""
        try:
            body = {"text": self.body.decode()}
        except UnicodeDecodeError:
            body = {"base64": base64.b64encode(self.body).decode()}
        return {"status": self.status, "headers": dict(sorted(self.headers.items())), **body}

    @classmethod
    def of_json(cls, value: Any) -> "RecordedResponse":
        """Raises KeyError, TypeError and ValueError for what ``as_json`` didn't make."""
        body = value["text"].encode() if "text" in value else base64.b64decode(value["base64"])
        return cls(int(value["status"]), dict(value["headers"]), body)


@dataclass(frozen=True, slots=True)
class RecordedExchange:
    """A request and what it was answered with."""

    request: RecordedRequest
    response: RecordedResponse


class Cassette:
    """Exchanges in a directory, which is made. Raises CassetteInvalid where it can't be written to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for file in folder.glob("*.jsonl"):
                _mend(file)
        except OSError as error:
            raise CassetteInvalid(f"{folder}: can't be written to: {error.strerror}") from error

    def add(self, recorded: RecordedExchange) -> None:
        """Write down an exchange. Raises CassetteInvalid."""
        request = recorded.request
        shown = {"path": request.path, "query": request.query, "body": request.body}
        value = {"operation": request.operation, "request": shown, "answer": recorded.response.as_json()}
        line = orjson.dumps(value, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)
        file = self._folder / f"{_FORBIDDEN.sub('-', request.operation).strip('-')[:120]}.jsonl"
        try:
            with self._lock, file.open("ab", buffering=0) as opened:
                opened.write(line)
        except OSError as error:
            raise CassetteInvalid(f"{file}: can't be written: {error.strerror}") from error


def load(folder: Path) -> list[RecordedExchange]:
    """The exchanges of a cassette in the order in which they were recorded, operation by operation.

    Raises CassetteInvalid where there are none, or for a line that isn't one.
    """
    found = [recorded for file in sorted(folder.glob("*.jsonl")) for recorded in _lines(file)]
    if not found:
        raise CassetteInvalid(f"{folder}: no recorded exchanges (*.jsonl): record some with `proxy --record`")
    return found


def _lines(file: Path) -> Iterator[RecordedExchange]:
    # What has no end of line was being written when the recording was cut off.
    for number, line in enumerate(file.read_bytes().split(b"\n")[:-1], 1):
        try:
            value = orjson.loads(line)
            shown = value["request"]
            request = RecordedRequest(value["operation"], shown["path"], shown["query"], shown["body"], None)
            yield RecordedExchange(request, RecordedResponse.of_json(value["answer"]))
        except (KeyError, TypeError, ValueError) as error:
            raise CassetteInvalid(f"{file}, line {number}: not a recorded exchange: {error!r}") from error


def _mend(file: Path) -> None:
    """Take away a line that was being written when the recording was cut off: the next would be joined to it."""
    data = file.read_bytes()
    if data and not data.endswith(b"\n"):
        os.truncate(file, data.rfind(b"\n") + 1)
