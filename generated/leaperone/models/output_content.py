from __future__ import annotations

from attrs import define

from leaperone.models.content_part import ContentPart
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class OutputContent(ContentPart):
    """The JSON object OutputContent."""

    type: str
    text: str | Unset = UNSET
