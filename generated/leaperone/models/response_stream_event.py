from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class ResponseStreamEvent(Model):
    """The JSON object ResponseStreamEvent."""

    type: str
