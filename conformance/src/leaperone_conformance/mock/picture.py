"""A picture that every program can open: a small PNG of one colour."""

import struct
import zlib

from .answer import Answer

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(colour: bytes, width: int = 16, height: int = 16) -> bytes:
    """A PNG of ``width`` by ``height`` pixels; ``colour`` is red, green and blue, a byte each."""
    rows = (b"\0" + colour[:3] * width) * height
    # 8 bits a channel, RGB, no interlacing.
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def picture_at(path: str) -> Answer:
    """The picture that is at a path: the same one each time, of another colour at another path."""
    return Answer(200, "image/png", (png(zlib.crc32(path.encode()).to_bytes(4)),))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
