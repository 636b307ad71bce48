from __future__ import annotations

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class FunctionCallDelta(Model):
    """The JSON object FunctionCallDelta."""

    name: str | Unset = UNSET
    arguments: str | Unset = UNSET
