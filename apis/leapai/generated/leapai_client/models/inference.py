from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leapai_client._features.task import Kind, Task
from leapai_client._model import UNSET, Unset, define

if TYPE_CHECKING:
    from leapai_client.models.job_image import JobImage


@define(kw_only=True, repr=False, slots=False)
class Inference(Task["Inference"]):
    """A job that generates images."""

    id: str
    created_at: str
    state: Literal["failed", "finished", "processing", "queued"] | str
    prompt: str
    images: list[JobImage]
    status: Literal["failed", "finished", "processing", "queued"] | str | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    seed: float | Unset = UNSET
    width: float | Unset = UNSET
    height: float | Unset = UNSET
    prompt_strength: float | Unset = UNSET
    number_of_images: float | Unset = UNSET
    steps: float | Unset = UNSET
    model_id: list[str] | str | Unset = UNSET
    upscaling_option: Literal["x1", "x2", "x4"] | str | Unset = UNSET

    _wire: ClassVar = {
        "created_at": "createdAt",
        "negative_prompt": "negativePrompt",
        "prompt_strength": "promptStrength",
        "number_of_images": "numberOfImages",
        "model_id": "modelId",
        "upscaling_option": "upscalingOption",
    }
    _models: ClassVar = ("JobImage",)
    _kind: ClassVar = Kind(
        "inferences.get", "inference_id", "id", "state", ("finished",), ("failed",), 3.0, 600.0, places=("model_id",)
    )
