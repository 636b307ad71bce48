from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.chat_choice import ChatChoice
    from leaperone.models.chat_usage import ChatUsage


@define(kw_only=True, repr=False)
class ChatCompletion(Model):
    """The JSON object ChatCompletion.

    Attributes:
        created: Unix seconds
    """

    choices: list[ChatChoice]
    id: str
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    object_: Literal["chat.completion"] | str | Unset = UNSET
    usage: ChatUsage | Unset = UNSET

    _wire: ClassVar = {"object_": "object"}
    _models: ClassVar = ("ChatChoice", "ChatUsage")
