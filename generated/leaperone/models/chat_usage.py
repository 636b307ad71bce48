from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class ChatUsage(Model):
    """The JSON object ChatUsage."""

    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
