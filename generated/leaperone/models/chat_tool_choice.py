from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Object, Omit, define

if TYPE_CHECKING:
    from leaperone.models.function_name import FunctionName


@define(kw_only=True, repr=False)
class ChatToolChoice(Model):
    """The JSON object ChatToolChoice."""

    type: str
    function: FunctionName | Object | Omit = UNSET

    _models: ClassVar = ("FunctionName",)
