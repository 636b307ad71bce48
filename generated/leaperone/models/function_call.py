from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class FunctionCall(Model):
    """The JSON object FunctionCall."""

    arguments: str
    name: str
