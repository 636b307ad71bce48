from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Object, Omit, define

if TYPE_CHECKING:
    from leaperone.models.function_definition import FunctionDefinition


@define(kw_only=True, repr=False)
class ChatTool(Model):
    """The JSON object ChatTool."""

    type: str
    function: FunctionDefinition | Object | Omit = UNSET

    _models: ClassVar = ("FunctionDefinition",)
