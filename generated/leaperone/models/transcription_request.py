from __future__ import annotations

from typing import ClassVar, Literal

from leaperone._model import UNSET, FileContent, Model, Omit, define


@define(kw_only=True, repr=False)
class TranscriptionRequest(Model):
    """The JSON object TranscriptionRequest.

    Attributes:
        file: Audio, at most 25 MB: mp3, mp4, mpeg, mpga, m4a, wav, webm or opus
        file_uri: Address of the audio, of any size
        language: ISO 639-1 code
        prompt: Words to expect
        response_format: Default: 'json'.
        temperature: whisper-1 only
        timestamp_granularities: Times of segments, of words, or of both, with verbose_json
        model: Default: 'rapid'.
    """

    file: FileContent | Omit = UNSET
    file_uri: str | Omit = UNSET
    language: str | Omit = UNSET
    prompt: str | Omit = UNSET
    response_format: Literal["json", "srt", "text", "verbose_json", "vtt"] | str | Omit = UNSET
    temperature: float | Omit = UNSET
    timestamp_granularities: list[Literal["segment", "word"] | str] | Omit = UNSET
    model: Literal["rapid", "whisper-1"] | str | Omit = UNSET

    _limits: ClassVar = {"file": 26214400}
    _alternatives: ClassVar = (("file",), ("file_uri",))
