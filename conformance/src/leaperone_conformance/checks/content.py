"""How the bytes of a media type begin: enough to tell a WAV from JSON that says it is one."""

import re
from collections.abc import Callable, Mapping

import orjson

_SRT = re.compile(rb"\s*\d+\r?\n\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}")


def _wav(body: bytes) -> bool:
    return len(body) >= 44 and body[:4] == b"RIFF" and body[8:16] == b"WAVEfmt " and b"data" in body


def _vtt(body: bytes) -> bool:
    return re.match(rb"(\xef\xbb\xbf)?WEBVTT[ \t\r\n]", body) is not None


def _srt(body: bytes) -> bool:
    return _SRT.match(body.removeprefix(b"\xef\xbb\xbf")) is not None


def _json(body: bytes) -> bool:
    try:
        orjson.loads(body)
    except orjson.JSONDecodeError:
        return False
    return True


def _pcm(body: bytes) -> bool:
    return len(body) > 0 and len(body) % 2 == 0 and not _wav(body) and not _json(body)


_KINDS: Mapping[str, tuple[str, Callable[[bytes], bool]]] = {
    "application/json": ("JSON", _json),
    "application/x-subrip": ("SubRip subtitles", _srt),
    "audio/pcm": ("16-bit samples", _pcm),
    "audio/wav": ("a RIFF WAVE file", _wav),
    "audio/wave": ("a RIFF WAVE file", _wav),
    "audio/x-wav": ("a RIFF WAVE file", _wav),
    "text/srt": ("SubRip subtitles", _srt),
    "text/vtt": ("WebVTT subtitles", _vtt),
}


def expected(media_type: str, body: bytes) -> str | None:
    """What a body of this media type has to be, where ``body`` isn't; None where it is or can't be told."""
    kind = _KINDS.get(media_type)
    return None if kind is None or kind[1](body) else kind[0]
