from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from attrs import define

from leapai_client._task import Kind, Task
from leapai_client.types import UNSET, Unset

if TYPE_CHECKING:
    from leapai_client.models.remix_image import RemixImage


@define(kw_only=True, repr=False, slots=False)
class Remix(Task):
    """A job that makes images from an image."""

    created_at: str
    id: str
    prompt: str
    status: Literal["failed", "finished", "processing", "queued"] | str
    images: list[RemixImage] | Unset = UNSET
    mode: Literal["canny", "mlsd", "pose", "scribble"] | str | Unset = UNSET
    model_id: str | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    number_of_images: float | Unset = UNSET
    project_id: str | Unset = UNSET
    seed: float | Unset = UNSET
    source_image_uri: str | Unset = UNSET
    steps: float | Unset = UNSET

    _wire: ClassVar = {
        "created_at": "createdAt",
        "model_id": "modelId",
        "negative_prompt": "negativePrompt",
        "number_of_images": "numberOfImages",
        "project_id": "projectId",
        "source_image_uri": "sourceImageUri",
    }
    _models: ClassVar = ("RemixImage",)
    _kind: ClassVar = Kind(
        "remixes.get", "remix_id", "id", "status", ("finished",), ("failed",), 3.0, 600.0, ("model_id",)
    )
