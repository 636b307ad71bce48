from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from leaperone._model import UNSET, Unset, define
from leaperone.models.chat_message import ChatMessage

if TYPE_CHECKING:
    from leaperone.models.tool_call import ToolCall


@define(kw_only=True, repr=False)
class AssistantMessage(ChatMessage):
    """The JSON object AssistantMessage."""

    content: str | None
    role: Literal["assistant"] | str
    tool_calls: list[ToolCall] | Unset = UNSET
