from __future__ import annotations

from typing import ClassVar, Literal

from attrs import define

from leapai_client._model import Model
from leapai_client.types import UNSET, Unset


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
    enhance_prompt: bool | Unset = UNSET
    height: int | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    number_of_images: int | Unset = UNSET
    prompt_strength: float | Unset = UNSET
    restore_faces: bool | Unset = UNSET
    sampler: Literal["ddim", "dpm_2a", "dpm_plusplus_sde", "euler", "euler_a", "unipc"] | str | Unset = UNSET
    seed: int | Unset = UNSET
    steps: int | Unset = UNSET
    upscale_by: Literal["x1", "x2", "x4"] | str | Unset = UNSET
    version: str | Unset = UNSET
    webhook_url: str | Unset = UNSET
    width: int | Unset = UNSET

    _wire: ClassVar = {
        "enhance_prompt": "enhancePrompt",
        "negative_prompt": "negativePrompt",
        "number_of_images": "numberOfImages",
        "prompt_strength": "promptStrength",
        "restore_faces": "restoreFaces",
        "upscale_by": "upscaleBy",
        "webhook_url": "webhookUrl",
    }
