from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class TranscriptionSegment(Model):
    """The JSON object TranscriptionSegment."""

    end: float
    start: float
    text: str
