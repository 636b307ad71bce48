from __future__ import annotations

from attrs import define

from leaperone._data.model import Model


@define(kw_only=True, repr=False)
class TranscriptionSegment(Model):
    """The JSON object TranscriptionSegment."""

    end: float
    start: float
    text: str
