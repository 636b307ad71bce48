from __future__ import annotations

from typing import ClassVar, Literal

from leapai_client._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class InferencesCreateBody(Model):
    """The JSON object InferencesCreateBody.

    Attributes:
        height: A multiple of 8
        number_of_images: At most 20
        prompt_strength: Between 0 and 30
        seed: A positive integer
        upscale_by: x1 (no upscaling) to x4
        version: A version of the model; the latest by default
        webhook_url: Called when the job has ended
        width: A multiple of 8
    """

    prompt: str
    enhance_prompt: bool | Omit = UNSET
    height: int | Omit = UNSET
    negative_prompt: str | Omit = UNSET
    number_of_images: int | Omit = UNSET
    prompt_strength: float | Omit = UNSET
    restore_faces: bool | Omit = UNSET
    sampler: Literal["ddim", "dpm_2a", "dpm_plusplus_sde", "euler", "euler_a", "unipc"] | str | Omit = UNSET
    seed: int | Omit = UNSET
    steps: int | Omit = UNSET
    upscale_by: Literal["x1", "x2", "x4"] | str | Omit = UNSET
    version: str | Omit = UNSET
    webhook_url: str | Omit = UNSET
    width: int | Omit = UNSET

    _wire: ClassVar = {
        "enhance_prompt": "enhancePrompt",
        "negative_prompt": "negativePrompt",
        "number_of_images": "numberOfImages",
        "prompt_strength": "promptStrength",
        "restore_faces": "restoreFaces",
        "upscale_by": "upscaleBy",
        "webhook_url": "webhookUrl",
    }
