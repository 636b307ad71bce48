"""Speech is a real WAV file or PCM whose length grows with the text; transcription has the requested format."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.responses.media import pcm, wav
from leaperone_conformance.mock.responses.media import seconds as duration
from leaperone_conformance.values import vocabulary
from leaperone_conformance.values.seeded import SeededRandom

TRANSCRIPTION = "POST /v1/audio/transcriptions"
_SECONDS_A_SEGMENT = 4.0
_UNKNOWN_LENGTH = 12.0


def handlers(services: Services) -> Mapping[str, Handler]:
    """Speech and transcription; neither keeps anything."""
    return {
        "POST /v1/audio/speech": speech,
        TRANSCRIPTION: partial(transcription, services.seed),
    }


def speech(call: Call) -> MockResponse:
    """The text as sound: WAV, or 48 kHz 16-bit stereo PCM."""
    text = call.field("input", "")
    if call.field("response_format", "wav") == "pcm":
        return MockResponse(200, "application/octet-stream", (pcm(text),))
    return MockResponse(200, "audio/wav", (wav(text),))


def seconds(call: Call) -> float:
    """Duration in seconds of the recording to transcribe."""
    upload = call.files.get("file")
    return _UNKNOWN_LENGTH if upload is None else max(0.1, duration(upload.data))


@dataclass(frozen=True, slots=True)
class _Segment:
    start: float
    end: float
    text: str


def transcription(seed: int, call: Call) -> MockResponse:
    """The transcription in the requested format; its duration is the file's.

    Raises ApiError (400) where a stream is wanted, which is documented not to be supported.
    """
    upload = call.files.get("file")
    if str(call.field("stream", "")).lower() in ("true", "1"):
        raise ApiError(400, "stream: a transcription is not streamed: leave it out")
    length = seconds(call)
    heard = call.field("file_uri", "").encode() if upload is None else upload.data
    # The same words for the same sound, whatever the format.
    digest = hashlib.blake2b(heard, digest_size=16, key=str(seed).encode()).digest()
    segments = _segments(length, SeededRandom(digest))
    if call.script is not None:
        segments = [_Segment(0.0, length, call.script.text or "")]
    text = " ".join(segment.text for segment in segments)
    wanted = call.field("response_format", "json")
    words = {"words": _words(segments)} if "word" in _granularities(call) else {}
    if wanted == "verbose_json":
        return MockResponse.of_json(
            {
                "task": "transcribe",
                "language": call.field("language", "en"),
                "duration": length,
                "text": text,
                "segments": [
                    {"id": i, "start": s.start, "end": s.end, "text": s.text} for i, s in enumerate(segments)
                ],
                **words,
            }
        )
    if wanted == "text":
        return _text("text/plain", text + "\n")
    if wanted == "srt":
        cues = (
            f"{i}\n{_time(s.start, ',')} --> {_time(s.end, ',')}\n{s.text}\n"
            for i, s in enumerate(segments, 1)
        )
        return _text("text/plain", "\n".join(cues))
    if wanted == "vtt":
        cues = (f"{_time(s.start, '.')} --> {_time(s.end, '.')}\n{s.text}\n" for s in segments)
        return _text("text/vtt", "WEBVTT\n\n" + "\n".join(cues))
    return MockResponse.of_json({"text": text})


def _segments(length: float, rng: SeededRandom) -> list[_Segment]:
    count = min(200, max(1, round(length / _SECONDS_A_SEGMENT)))
    edges = [round(length * index / count, 3) for index in range(count + 1)]
    return [_Segment(edges[i], edges[i + 1], vocabulary.sentence(rng)) for i in range(count)]


def _granularities(call: Call) -> list[str]:
    """The values of ``timestamp_granularities``, with the brackets of OpenAI's SDK or without."""
    given: list[str] = call.field("timestamp_granularities[]", call.field("timestamp_granularities", []))
    return given


def _words(segments: list[_Segment]) -> list[dict[str, Any]]:
    """Each word of each segment, all equally long."""
    words: list[dict[str, Any]] = []
    for segment in segments:
        texts = segment.text.split()
        size = (segment.end - segment.start) / max(1, len(texts))
        for index, text in enumerate(texts):
            start = segment.start + index * size
            words.append({"word": text, "start": round(start, 3), "end": round(start + size, 3)})
    return words


def _time(seconds: float, mark: str) -> str:
    whole, milliseconds = divmod(round(seconds * 1000), 1000)
    minutes, second = divmod(whole, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}{mark}{milliseconds:03}"


def _text(content_type: str, text: str) -> MockResponse:
    return MockResponse(200, f"{content_type}; charset=utf-8", (text.encode(),))
