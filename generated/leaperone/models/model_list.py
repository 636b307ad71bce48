from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import Model, define

if TYPE_CHECKING:
    from leaperone.models.model_info import ModelInfo


@define(kw_only=True, repr=False)
class ModelList(Model):
    """The JSON object ModelList."""

    data: list[ModelInfo]
    object_: Literal["list"] | str

    _wire: ClassVar = {"object_": "object"}
    _models: ClassVar = ("ModelInfo",)
