from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class ModelPricing(Model):
    """The JSON object ModelPricing.

    Attributes:
        completion_per_1m: USD for a million tokens out
        prompt_per_1m: USD for a million tokens in
    """

    completion_per_1m: float
    prompt_per_1m: float
