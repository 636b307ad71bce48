"""Stand-ins for what was uploaded: a body of the same form and size that tells nothing of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from leaperone_conformance.spec.files import beginning

_SHORT = 24
"""Characters of a field from which on it may be told from others."""
_BASE64 = re.compile(rb"(?<=;base64,)[A-Za-z0-9+/=_-]+")
_BOUNDARY = re.compile(r'boundary="?([^";,]+)"?')
_PLAIN = re.compile(rb"[ -$&-\[\]-~]+")
"""Bytes that mean themselves in a format of printf."""
_QUOTE = b"'"


@dataclass(frozen=True, slots=True)
class StandIn:
    """Bytes that stand for others: a known beginning of files of their kind, then one byte again and again."""

    begin: bytes
    fill: bytes
    length: int


Segment = bytes | StandIn


def stood_in(body: bytes, headers: Mapping[str, str]) -> list[Segment]:
    """The segments of an upload, with stand-ins for the files and longer fields of a form, for what is in Base64, or
    else for all of it."""
    kind = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    boundary = _BOUNDARY.search(kind) if kind.lower().startswith("multipart/") else None
    mark = b"--" + boundary[1].encode("latin-1", "replace") if boundary else b""
    if mark and body.startswith(mark):
        return list(_of_form(body, mark))
    if _BASE64.search(body):
        return list(_of_base64(body))
    return [_of(body)]


def shell(segments: list[Segment]) -> str:
    """Commands that write the segments."""
    return "; ".join(_written(segment) for segment in segments if segment != b"")


def literal(segments: list[Segment]) -> str:
    """A Python expression of the segments."""
    return " + ".join(
        repr(segment)
        if isinstance(segment, bytes)
        else f"{segment.begin!r}.ljust({segment.length}, {segment.fill!r})"
        for segment in segments
        if segment != b""
    )


def _of_form(body: bytes, mark: bytes) -> Iterator[Segment]:
    kept = b""
    for piece in body.split(mark)[1:]:
        head, blank, content = piece.partition(b"\r\n\r\n")
        head, content = (head + blank, content) if blank else (b"", piece)
        value = content.removesuffix(b"\r\n")
        kept += mark + head
        if b"filename" not in head.lower() and _is_short(value):
            kept += content
            continue
        yield kept
        yield _of(value)
        kept = content[len(value) :]
    yield kept


def _is_short(value: bytes) -> bool:
    try:
        return len(value.decode()) < _SHORT and value.decode().isprintable()
    except UnicodeDecodeError:
        return False


def _of_base64(body: bytes) -> Iterator[Segment]:
    end = 0
    for found in _BASE64.finditer(body):
        yield body[end : found.start()]
        yield StandIn(b"", b"A", len(found[0]))
        end = found.end()
    yield body[end:]


def _of(value: bytes) -> StandIn:
    begin = beginning(value)
    is_text = begin == b"" and value.isascii() and b"\0" not in value
    return StandIn(begin, b"x" if is_text else b"\0", len(value))


def _written(segment: Segment) -> str:
    if isinstance(segment, bytes):
        return f"printf {_format(segment)}"
    begin = f"printf {_format(segment.begin)}; " if segment.begin else ""
    fill = "" if segment.fill == b"\0" else f" | tr '\\0' {segment.fill.decode()}"
    return f"{begin}head -c {segment.length - len(segment.begin)} /dev/zero{fill}"


def _format(data: bytes) -> str:
    """The bytes as a quoted format of printf, which a first hyphen would make an option."""
    text = "".join(
        chr(byte)
        if _PLAIN.fullmatch(bytes([byte])) and bytes([byte]) != _QUOTE and (place or byte != ord("-"))
        else {10: "\\n", 13: "\\r"}.get(byte, f"\\{byte:03o}")
        for place, byte in enumerate(data)
    )
    return f"'{text}'"
