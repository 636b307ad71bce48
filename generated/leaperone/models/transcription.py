from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class Transcription(Model):
    """The JSON object Transcription."""

    text: str
