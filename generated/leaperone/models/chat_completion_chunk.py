from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.chat_chunk_choice import ChatChunkChoice
    from leaperone.models.chat_usage import ChatUsage


@define(kw_only=True, repr=False)
class ChatCompletionChunk(Model):
    """The JSON object ChatCompletionChunk.

    Attributes:
        created: Unix seconds
    """

    id: str
    choices: list[ChatChunkChoice]
    object_: Literal["chat.completion.chunk"] | str | Unset = UNSET
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    usage: ChatUsage | None | Unset = UNSET

    _wire: ClassVar = {"object_": "object"}
    _models: ClassVar = ("ChatChunkChoice", "ChatUsage")
