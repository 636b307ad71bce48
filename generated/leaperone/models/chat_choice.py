from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.assistant_message import AssistantMessage


@define(kw_only=True, repr=False)
class ChatChoice(Model):
    """The JSON object ChatChoice."""

    message: AssistantMessage
    finish_reason: str | None | Unset = UNSET
    index: int | Unset = UNSET

    _models: ClassVar = ("AssistantMessage",)
