"""Audio that is audio: a quiet tone whose length grows with the text, 48 kHz, 16 bit, stereo."""

import io
import math
import struct
import wave
from array import array

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
    """How long an audio file lasts: read from a WAV file, guessed from the size of any other (128 kbit/s)."""
    try:
        with wave.open(io.BytesIO(data)) as file:
            length: float = file.getnframes() / file.getframerate()
            return round(length, 3)
    except (wave.Error, EOFError, struct.error, ZeroDivisionError, ValueError):
        return round(len(data) / 16_000, 3)
