"""Files that are of their media types: audio is a quiet tone whose length grows with the text (48 kHz, 16 bit, stereo),
pictures are of one colour.
"""

import io
import math
import struct
import wave
import zlib
from array import array
from collections.abc import Callable, Mapping

from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.values.seeded import SeededRandom

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


def _gif(rng: SeededRandom) -> bytes:
    """A GIF of one pixel: a palette of two colours, and the codes clear, first colour, end."""
    palette = rng.randbytes(3) + b"\xff\xff\xff"
    picture = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    return b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + palette + picture + b"\x3b"


def _jpeg(rng: SeededRandom) -> bytes:
    """A JPEG of one grey pixel, as bright as the first step of its quantisation table makes it."""
    table = bytes([0, rng.randint(1, 255)]) + b"\1" * 63
    # one component of 8 bits; each Huffman table has one code, of one bit: no difference, and end of block
    frame = struct.pack(">BHHB", 8, 1, 1, 1) + b"\x01\x11\x00"
    codes = b"\1" + bytes(15) + b"\0"
    segments = [(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), (0xDB, table), (0xC0, frame)]
    segments += [(0xC4, b"\x00" + codes), (0xC4, b"\x10" + codes), (0xDA, b"\x01\x01\x00\x00\x3f\x00")]
    parts = (b"\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data for mark, data in segments)
    return b"\xff\xd8" + b"".join(parts) + b"\x3f\xff\xd9"


def _svg(rng: SeededRandom) -> bytes:
    colour = rng.randbytes(3).hex()
    shape = f'<rect width="{_SIDE}" height="{_SIDE}" fill="#{colour}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIDE}" height="{_SIDE}">{shape}</svg>'.encode()


FILES: Mapping[str, Callable[[SeededRandom], bytes]] = {
    "image/png": lambda rng: png(rng.randbytes(3)),
    "image/gif": _gif,
    "image/jpeg": _jpeg,
    "image/svg+xml": _svg,
    "application/zip": lambda rng: b"PK\5\6" + bytes(18),
}
"""Writers of small files by media type."""
