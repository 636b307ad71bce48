from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset

if TYPE_CHECKING:
    from leaperone.models.chat_delta import ChatDelta


@define(kw_only=True, repr=False)
class ChatChunkChoice(Model):
    """The JSON object ChatChunkChoice."""

    index: int
    delta: ChatDelta
    finish_reason: str | None | Unset = UNSET

    _models: ClassVar = ("ChatDelta",)
