from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset

if TYPE_CHECKING:
    from leaperone.models.assistant_message import AssistantMessage


@define(kw_only=True, repr=False)
class ChatChoice(Model):
    """The JSON object ChatChoice."""

    message: AssistantMessage
    finish_reason: str | None | Unset = UNSET
    index: int | Unset = UNSET

    _models: ClassVar = ("AssistantMessage",)
