from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define

from leaperone._model import Model

if TYPE_CHECKING:
    from leaperone.models.transcription_segment import TranscriptionSegment


@define(kw_only=True, repr=False)
class VerboseTranscription(Model):
    """The JSON object VerboseTranscription.

    Attributes:
        duration: Seconds
    """

    duration: float
    language: str
    segments: list[TranscriptionSegment]
    task: str
    text: str

    _models: ClassVar = ("TranscriptionSegment",)
