"""Formats of sound and subtitles, recognised by their bytes, which a schema can't describe."""

import re
import struct
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from leaperone_conformance.spec import MISSING

from .types import NOT_APPLICABLE, Exchange, Failure, Verdict

_SHOWN = 16


def asked_format(exchange: Exchange) -> Verdict:
    """Fails where a response with ``x-response-by`` has another media type than the one requested, or isn't of it."""
    operation, response = exchange.operation, exchange.response
    documented = operation.response(response.status)
    rule = documented.definition.get("x-response-by") if documented else None
    if rule is None or not response.succeeded:
        return NOT_APPLICABLE
    parameter: str = rule["parameter"]
    requested = exchange.request.asks(parameter)
    if requested is MISSING:
        requested = _default(exchange, parameter)
    entry = rule["values"].get(requested) if isinstance(requested, str) else None
    if entry is None:
        return NOT_APPLICABLE
    wanted = entry["content-type"].partition(";")[0].lower()
    if response.media_type != wanted:
        return Failure(
            f"{parameter}={requested} is answered with {response.media_type or 'no content type'}",
            f"expected {wanted}",
        )
    kind = expected(requested, response.body) or expected(wanted, response.body)
    if kind is not None:
        return Failure(
            f"what came for {parameter}={requested} is not {kind}", f"begins with {response.body[:_SHOWN]!r}"
        )
    if "schema" in entry and documented is not None:
        pointer = f"{documented.pointer}/x-response-by/values/{requested}/schema"
        value = response.json if wanted == "application/json" else response.body.decode(errors="replace")
        violations = [] if value is MISSING else exchange.spec.violations(pointer, value)
        if violations:
            return Failure(f"what came for {parameter}={requested} is not of its schema", str(violations[0]))
    return None


def _default(exchange: Exchange, parameter: str) -> Any:
    """The documented default of a body property; MISSING where there is none."""
    spec, bodies = exchange.spec, exchange.operation.bodies
    media = bodies.get(exchange.request.media_type or "") or next(iter(bodies.values()), None)
    if media is None or media.schema is None:
        return MISSING
    place, schema = spec.resolve(media.schema)
    if parameter not in schema.get("properties", {}):
        return MISSING
    return spec.resolve(f"{place}/properties/{parameter}")[1].get("default", MISSING)


_CHUNK = 8
_RIFF = 12
_FORMAT = 16
_SAMPLE = 2
_UNKNOWN_SIZE = 0xFFFFFFFF
"""Placeholder for a size that wasn't known when the header was sent."""
_SRT_TIMES = re.compile(r"(\d{2,}):(\d{2}):(\d{2}),(\d{3}) --> (\d{2,}):(\d{2}):(\d{2}),(\d{3})")
_VTT_TIMES = re.compile(
    r"(?:(\d{2,}):)?(\d{2}):(\d{2})\.(\d{3}) +--> +(?:(\d{2,}):)?(\d{2}):(\d{2})\.(\d{3})(?: .*)?"
)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_VTT_BLOCKS = ("NOTE", "STYLE", "REGION")


def _wav(body: bytes) -> bool:
    """A RIFF WAVE file: a format with channels and a rate, and samples as long as the header says."""
    if len(body) < _RIFF or body[:4] != b"RIFF" or body[8:12] != b"WAVE":
        return False
    (size,) = struct.unpack_from("<I", body, 4)
    if size not in (len(body) - _CHUNK, _UNKNOWN_SIZE):
        return False
    position, formatted = _RIFF, False
    while position + _CHUNK <= len(body):
        name, length = struct.unpack_from("<4sI", body, position)
        position += _CHUNK
        if name == b"fmt " and length >= _FORMAT and position + _FORMAT <= len(body):
            _, channels, rate, speed, block, bits = struct.unpack_from("<HHIIHH", body, position)
            formatted = min(channels, rate, block) > 0 and speed == rate * block
            formatted = formatted and (not bits or block == channels * -(-bits // 8))
        if name == b"data":
            known = length != _UNKNOWN_SIZE
            return formatted and length > 0 and (not known or position + length <= len(body))
        position += length + length % 2
    return False


def _pcm(body: bytes) -> bool:
    return len(body) > 0 and len(body) % _SAMPLE == 0 and body[:4] != b"RIFF"


def _srt(body: bytes) -> bool:
    """Cues with consecutive numbers, whose times don't go backwards; or nothing, where nothing is said."""
    blocks = _blocks(body)
    if blocks is None:
        return False
    cues = []
    for number, block in enumerate(blocks, 1):
        lines = block.split("\n")
        times = _SRT_TIMES.fullmatch(lines[1].strip()) if len(lines) > 1 else None
        if lines[0].strip() != str(number) or times is None:
            return False
        cues.append(_moments(times))
    return _forwards(cues)


def cues(body: bytes) -> list[dict[str, Any]]:
    """The cues of a text of subtitles, SubRip or WebVTT: ``start`` and ``end`` in seconds, and ``text``."""
    found = []
    for block in _blocks(body) or ():
        lines = block.split("\n")
        for number, line in enumerate(lines[:2], 1):
            times = _SRT_TIMES.fullmatch(line.strip()) or _VTT_TIMES.fullmatch(line.strip())
            if times is not None:
                start, end = (moment / 1000 for moment in _moments(times))
                found.append({"start": start, "end": end, "text": "\n".join(lines[number:])})
                break
    return found


def _vtt(body: bytes) -> bool:
    """A WebVTT head with an empty line after it, then cues whose times don't go backwards."""
    blocks = _blocks(body)
    if not blocks or not re.fullmatch(r"\ufeff?WEBVTT([ \t](?!.*-->).*)?(\n(?!.*-->).*)*", blocks[0]):
        return False
    cues = []
    for block in blocks[1:]:
        lines = block.split("\n")
        if lines[0].startswith(_VTT_BLOCKS):
            continue
        times = next((match for line in lines[:2] if (match := _VTT_TIMES.fullmatch(line.strip()))), None)
        if times is None:
            return False
        cues.append(_moments(times))
    return _forwards(cues)


def _forwards(cues: list[tuple[int, int]]) -> bool:
    """True where no cue ends before it begins, or begins before the one above it."""
    return all(begin <= end for begin, end in cues) and all(
        above <= below for (above, _), (below, _) in pairwise(cues)
    )


def _blocks(body: bytes) -> list[str] | None:
    """The parts of a text between empty lines; None where it isn't UTF-8."""
    try:
        text = body.decode().replace("\r\n", "\n").strip()
    except UnicodeDecodeError:
        return None
    return _BLANK_LINES.split(text) if text else []


def _moments(times: re.Match[str]) -> tuple[int, int]:
    """Begin and end of a cue in milliseconds."""
    parts = [int(part or 0) for part in times.groups()]
    return _milliseconds(parts[:4]), _milliseconds(parts[4:])


def _milliseconds(parts: list[int]) -> int:
    hours, minutes, seconds, thousandths = parts
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths


_KINDS: Mapping[str, tuple[str, Callable[[bytes], bool]]] = {
    "audio/wav": ("a whole RIFF WAVE file", _wav),
    "audio/wave": ("a whole RIFF WAVE file", _wav),
    "audio/x-wav": ("a whole RIFF WAVE file", _wav),
    "wav": ("a whole RIFF WAVE file", _wav),
    "audio/pcm": ("16-bit samples", _pcm),
    "pcm": ("16-bit samples", _pcm),
    "srt": ("SubRip: numbered cues in order", _srt),
    "application/x-subrip": ("SubRip: numbered cues in order", _srt),
    "vtt": ("WebVTT: a head and cues in order", _vtt),
    "text/vtt": ("WebVTT: a head and cues in order", _vtt),
}


def expected(name: str, body: bytes) -> str | None:
    """The format expected by the name of a format or media type; None where the body matches or can't be checked."""
    kind = _KINDS.get(name)
    return None if kind is None or kind[1](body) else kind[0]
