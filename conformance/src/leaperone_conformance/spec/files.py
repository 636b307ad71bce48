"""Files in forms: the media types that ``encoding`` declares for them, and how files of these begin."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

_WEBM = (re.compile(rb"\x1aE\xdf\xa3"), b"\x1aE\xdf\xa3")
_MP4 = (re.compile(rb".{4}ftyp", re.DOTALL), b"\0\0\0\x18ftypM4A ")
_BEGINNINGS: Mapping[str, tuple[re.Pattern[bytes], bytes]] = {
    "audio/flac": (re.compile(rb"fLaC"), b"fLaC"),
    "audio/mp4": _MP4,
    "audio/mpeg": (re.compile(rb"ID3|\xff[\xe0-\xff]"), b"ID3"),
    "audio/ogg": (re.compile(rb"OggS"), b"OggS"),
    "audio/wav": (re.compile(rb"RIFF"), b"RIFF"),
    "audio/webm": _WEBM,
    "video/mp4": _MP4,
    "video/mpeg": (re.compile(rb"\0\0\x01[\xb3\xba]"), b"\0\0\x01\xba"),
    "video/webm": _WEBM,
}
"""The beginning of a file of each media type: its pattern, and an example."""
_KNOWN: Mapping[str, tuple[re.Pattern[bytes], bytes]] = {
    "application/pdf": (re.compile(rb"%PDF-"), b"%PDF-1.7\n"),
    "image/gif": (re.compile(rb"GIF8"), b"GIF89a"),
    "image/jpeg": (re.compile(rb"\xff\xd8\xff"), b"\xff\xd8\xff\xe0"),
    "image/png": (re.compile(rb"\x89PNG"), b"\x89PNG\r\n\x1a\n"),
    "image/webp": (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), b"RIFF\0\0\0\0WEBP"),
    **_BEGINNINGS,
}
"""The same of all media types that can be told."""


class NamedFile(bytes):
    """A file with the name under which it is sent."""

    name = "file"


def named(extension: str, kind: str, data: bytes) -> NamedFile:
    """The data, as a file of a media type whose name has an extension."""
    file = NamedFile(as_file((kind,), data) if kind in _BEGINNINGS else data)
    file.name = f"sample.{extension}"
    return file


def declared(encodings: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The media types of the files of a form, by field, from its ``encoding``; where all their beginnings are known."""
    found = {
        name: tuple(kind.strip().lower() for kind in str(encoding.get("contentType", "")).split(","))
        for name, encoding in encodings.items()
    }
    return {name: kinds for name, kinds in found.items() if all(kind in _BEGINNINGS for kind in kinds)}


def is_of(kinds: Iterable[str], data: bytes) -> bool:
    """True if data begin as a file of one of the media types does."""
    return any(_BEGINNINGS[kind][0].match(data) for kind in kinds)


def beginning(data: bytes) -> bytes:
    """The beginning of a file of the same kind as data; empty where that isn't known."""
    kind = media_type_of(data)
    example = _KNOWN[kind][1] if kind else b""
    return example if len(example) <= len(data) else b""


def media_type_of(data: bytes) -> str:
    """The media type that the beginning of data tells; empty where it tells none."""
    return next((kind for kind, (pattern, _) in _KNOWN.items() if pattern.match(data)), "")


def as_file(kinds: Iterable[str], data: bytes) -> bytes:
    """The data, of the same length where that suffices, as a file of one of the media types."""
    kinds = tuple(kinds)
    if is_of(kinds, data):
        return data
    begins = _BEGINNINGS[min(kinds, key=lambda kind: len(_BEGINNINGS[kind][1]))][1]
    return begins + data[len(begins) :]
