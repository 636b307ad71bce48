from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import Model, define

if TYPE_CHECKING:
    from leaperone.models.function_call import FunctionCall


@define(kw_only=True, repr=False)
class ToolCall(Model):
    """The JSON object ToolCall."""

    function: FunctionCall
    id: str
    type: str

    _models: ClassVar = ("FunctionCall",)
