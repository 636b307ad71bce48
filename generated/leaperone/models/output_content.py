from __future__ import annotations

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class OutputContent(Model):
    """The JSON object OutputContent."""

    type: str
    text: str | Unset = UNSET
