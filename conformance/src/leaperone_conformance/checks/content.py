"""What can be told of sound from its bytes, where a schema can't say it."""

from collections.abc import Callable, Mapping

_HEADER = 44
_SAMPLE = 2


def _wav(body: bytes) -> bool:
    return len(body) >= _HEADER and body[:4] == b"RIFF" and body[8:16] == b"WAVEfmt " and b"data" in body


def _pcm(body: bytes) -> bool:
    return len(body) > 0 and len(body) % _SAMPLE == 0 and body[:4] != b"RIFF"


_KINDS: Mapping[str, tuple[str, Callable[[bytes], bool]]] = {
    "audio/wav": ("a RIFF WAVE file", _wav),
    "audio/wave": ("a RIFF WAVE file", _wav),
    "audio/x-wav": ("a RIFF WAVE file", _wav),
    "wav": ("a RIFF WAVE file", _wav),
    "audio/pcm": ("16-bit samples", _pcm),
    "pcm": ("16-bit samples", _pcm),
}


def expected(name: str, body: bytes) -> str | None:
    """What a body has to be by the name of its format or media type; None where it is that or can't be told."""
    kind = _KINDS.get(name)
    return None if kind is None or kind[1](body) else kind[0]
