from __future__ import annotations

from leaperone._model import UNSET, Unset, define
from leaperone.models.content_part import ContentPart


@define(kw_only=True, repr=False)
class OutputContent(ContentPart):
    """The JSON object OutputContent."""

    type: str
    text: str | Unset = UNSET
