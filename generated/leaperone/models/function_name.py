from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class FunctionName(Model):
    """The JSON object FunctionName."""

    name: str
