from __future__ import annotations

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class ContentPart(Model):
    """The JSON object ContentPart."""

    type: str
    text: str | Omit = UNSET
