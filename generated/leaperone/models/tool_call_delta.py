from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.function_call_delta import FunctionCallDelta


@define(kw_only=True, repr=False)
class ToolCallDelta(Model):
    """The JSON object ToolCallDelta."""

    index: int
    id: str | Unset = UNSET
    type: str | Unset = UNSET
    function: FunctionCallDelta | Unset = UNSET

    _models: ClassVar = ("FunctionCallDelta",)
