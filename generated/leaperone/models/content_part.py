from __future__ import annotations

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Omit


@define(kw_only=True, repr=False)
class ContentPart(Model):
    """The JSON object ContentPart."""

    type: str
    text: str | Omit = UNSET
