from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Object, Omit, Sequence, define

if TYPE_CHECKING:
    from leaperone.models.content_part import ContentPart
    from leaperone.models.tool_call import ToolCall


@define(kw_only=True, repr=False)
class ChatMessage(Model):
    """The JSON object ChatMessage."""

    role: Literal["assistant", "developer", "function", "system", "tool", "user"] | str
    content: str | Sequence[ContentPart | Object] | None | Omit = UNSET
    name: str | Omit = UNSET
    tool_call_id: str | Omit = UNSET
    tool_calls: Sequence[ToolCall | Object] | Omit = UNSET

    _models: ClassVar = ("ContentPart", "ToolCall")
