from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.tool_call_delta import ToolCallDelta


@define(kw_only=True, repr=False)
class ChatDelta(Model):
    """The JSON object ChatDelta."""

    role: str | Unset = UNSET
    content: str | None | Unset = UNSET
    tool_calls: list[ToolCallDelta] | Unset = UNSET

    _models: ClassVar = ("ToolCallDelta",)
