from __future__ import annotations

from leaperone._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class FunctionCallDelta(Model):
    """The JSON object FunctionCallDelta."""

    name: str | Unset = UNSET
    arguments: str | Unset = UNSET
