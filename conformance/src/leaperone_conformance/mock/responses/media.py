"""Audio that is audio: a quiet tone whose length grows with the text, 48 kHz, 16 bit, stereo."""

import io
import math
import struct
import wave
import zlib
from array import array

from leaperone_conformance.mock.http.response import MockResponse

RATE = 48_000
CHANNELS = 2
SECONDS_A_CHARACTER = 0.02
_TONE = 220
_LOUDNESS = 3000
_PERIOD = array(
    "h",
    [
        sample
        for index in range(RATE // _TONE)
        for sample in (int(_LOUDNESS * math.sin(2 * math.pi * index * _TONE / RATE)),) * CHANNELS
    ],
).tobytes()
_FRAME = CHANNELS * 2


def pcm(text: str) -> bytes:
    """Raw samples, little-endian, left and right in turn."""
    frames = int(RATE * SECONDS_A_CHARACTER * max(len(text), 1))
    size = frames * _FRAME
    return (_PERIOD * (size // len(_PERIOD) + 1))[:size]


def wav(text: str) -> bytes:
    """The same samples as a RIFF WAVE file."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(CHANNELS)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(pcm(text))
    return buffer.getvalue()


def seconds(data: bytes) -> float:
    """Duration of an audio file in seconds: read from a WAV file, estimated from the size of any other (128 kbit/s)."""
    try:
        with wave.open(io.BytesIO(data)) as file:
            length: float = file.getnframes() / file.getframerate()
            return round(length, 3)
    except (wave.Error, EOFError, struct.error, ZeroDivisionError, ValueError):
        return round(len(data) / 16_000, 3)


_SIDE = 16
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(colour: bytes) -> bytes:
    """A PNG of 16 by 16 pixels; ``colour`` is red, green and blue, a byte each."""
    rows = (b"\0" + colour[:3] * _SIDE) * _SIDE
    # 8 bits a channel, RGB, no interlacing.
    head = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def picture_at(path: str) -> MockResponse:
    """The picture that is at a path: the same one each time, of another colour at another path."""
    return MockResponse(200, "image/png", (png(zlib.crc32(path.encode()).to_bytes(4)),))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
