from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset

if TYPE_CHECKING:
    from leaperone.models.content_part import ContentPart
    from leaperone.models.tool_call import ToolCall


@define(kw_only=True, repr=False)
class ChatMessage(Model):
    """The JSON object ChatMessage."""

    role: Literal["assistant", "developer", "system", "tool", "user"] | str
    content: str | list[ContentPart] | None | Unset = UNSET
    name: str | Unset = UNSET
    tool_call_id: str | Unset = UNSET
    tool_calls: list[ToolCall] | Unset = UNSET

    _models: ClassVar = ("ContentPart", "ToolCall")
