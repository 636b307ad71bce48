from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.model_pricing import ModelPricing


@define(kw_only=True, repr=False)
class ModelInfo(Model):
    """The JSON object ModelInfo.

    Attributes:
        created: Unix seconds, 0 for built-in models
        context_length: Largest context (OpenRouter models)
    """

    created: float
    id: str
    name: str
    object_: Literal["model"] | str
    owned_by: Literal["leaperone", "openrouter"] | str
    context_length: float | Unset = UNSET
    pricing: ModelPricing | Unset = UNSET

    _wire: ClassVar = {"object_": "object"}
    _models: ClassVar = ("ModelPricing",)
