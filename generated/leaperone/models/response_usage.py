from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class ResponseUsage(Model):
    """The JSON object ResponseUsage."""

    input_tokens: int
    output_tokens: int
    total_tokens: int
