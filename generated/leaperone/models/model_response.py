from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.output_item import OutputItem
    from leaperone.models.response_usage import ResponseUsage


@define(kw_only=True, repr=False)
class ModelResponse(Model):
    """The JSON object ModelResponse.

    Attributes:
        created_at: Unix seconds
    """

    created_at: int
    id: str
    model: str
    object_: Literal["response"] | str
    output: list[OutputItem]
    usage: ResponseUsage | Unset = UNSET

    _wire: ClassVar = {"object_": "object"}
    _models: ClassVar = ("OutputItem", "ResponseUsage")
