from __future__ import annotations

from typing import ClassVar, Literal

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, FileContent, Unset


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
        model: Default: 'rapid'.
    """

    file: FileContent | Unset = UNSET
    file_uri: str | Unset = UNSET
    language: str | Unset = UNSET
    prompt: str | Unset = UNSET
    response_format: Literal["json", "srt", "text", "verbose_json", "vtt"] | str | Unset = UNSET
    temperature: float | Unset = UNSET
    model: Literal["rapid", "whisper-1"] | str | Unset = UNSET

    _limits: ClassVar = {"file": 26214400}
    _alternatives: ClassVar = (("file",), ("file_uri",))
