"""Answers on standard output or in a file."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from .._replacing import replacing
from ..errors import APIError
from .arguments import reason
from .usage import UsageError


@contextmanager
def opened(path: str | None) -> Iterator[IO[bytes]]:
    """Destination of output: standard output, or a file that appears under its name only when all of it is there.

    Opened before anything is sent, so that no response is paid for that can't be kept. Raises UsageError where the
    file can't be written.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        with replacing(path) as file:
            yield file
    except (APIError, BrokenPipeError):
        raise
    except (OSError, ValueError) as error:  # also from closing, which writes what is left
        raise UsageError(f"{path}: can't be written: {reason(error)}") from error


def write(file: IO[bytes], data: bytes | str) -> None:
    """Write at once; on a terminal, text loses what could steer it. Raises UsageError where the file is full."""
    if isinstance(data, str):
        if file.isatty():
            data = "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in data)
        data = data.encode("utf-8", "replace")
    try:
        file.write(data)
        file.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"the answer can't be written: {reason(error)}") from error


def write_value(file: IO[bytes], value: Any) -> None:
    """A decoded answer: bytes and text as they are, everything else as indented JSON."""
    from ..types import Content

    if isinstance(value, Content):
        refuse_terminal(file)
        write(file, bytes(value))
    elif isinstance(value, str):
        write(file, value if value.endswith("\n") else f"{value}\n")
    elif value is not None:
        write(file, json.dumps(readable(value), ensure_ascii=False, indent=2) + "\n")


def refuse_terminal(file: IO[bytes]) -> None:
    """Raise UsageError where bytes would go to a terminal."""
    if file.isatty():
        raise UsageError("the answer is bytes, not for a terminal: give --output FILE, or send it into a pipe")


def readable(value: Any) -> Any:
    """JSON of a decoded response, with the JSON that travelled inside strings decoded."""
    from .._data.model import Model, layout
    from ..types import UNSET

    if isinstance(value, Model):
        fields = {one.wire: getattr(value, one.name) for one in layout(type(value))}
        return readable({key: v for key, v in fields.items() if v is not UNSET} | value.additional_properties)
    if isinstance(value, list | tuple):
        return [readable(item) for item in value]
    if isinstance(value, dict):
        return {key: readable(item) for key, item in value.items()}
    return value


def write_events(file: IO[bytes], events: Iterable[Any], *, as_json: bool) -> None:
    """Events as they arrive: each as a line of JSON, or the text that it adds to what came before."""
    last = ""
    for event in events:
        value = event.to_dict() if hasattr(event, "to_dict") else event
        text = None if as_json else added_text(value)
        if text is None:
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
        write(file, text)
        last = text[-1:] or last
    if last not in ("", "\n"):
        write(file, "\n")


def added_text(event: Any) -> str | None:
    """The text of an event of OpenAI's chat completions or responses; None for events of another kind."""
    if not isinstance(event, dict):
        return None
    choices, kind = event.get("choices"), event.get("type")
    if isinstance(choices, list):
        deltas = [choice.get("delta") for choice in choices if isinstance(choice, dict)]
        return "".join(str(delta.get("content") or "") for delta in deltas if isinstance(delta, dict))
    if isinstance(kind, str) and kind.startswith("response."):
        delta = event.get("delta")
        return delta if kind == "response.output_text.delta" and isinstance(delta, str) else ""
    return None
