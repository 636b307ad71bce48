from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.chat_delta import ChatDelta


@define(kw_only=True, repr=False)
class ChatChunkChoice(Model):
    """The JSON object ChatChunkChoice."""

    index: int
    delta: ChatDelta
    finish_reason: str | None | Unset = UNSET

    _models: ClassVar = ("ChatDelta",)
