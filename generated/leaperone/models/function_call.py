from __future__ import annotations

from attrs import define

from leaperone._data.model import Model


@define(kw_only=True, repr=False)
class FunctionCall(Model):
    """The JSON object FunctionCall."""

    arguments: str
    name: str
