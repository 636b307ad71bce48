from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.output_content import OutputContent


@define(kw_only=True, repr=False)
class OutputItem(Model):
    """The JSON object OutputItem."""

    type: str
    content: list[OutputContent] | Unset = UNSET
    role: str | Unset = UNSET

    _models: ClassVar = ("OutputContent",)
