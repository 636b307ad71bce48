from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leapai_client._features.task import Kind, Task
from leapai_client._model import UNSET, Unset, define

if TYPE_CHECKING:
    from leapai_client.models.ended_remix import EndedRemix  # noqa: F401  (the argument of Task)
    from leapai_client.models.remix_image import RemixImage


@define(kw_only=True, repr=False, slots=False)
class Remix(Task["EndedRemix"]):
    """A job that makes images from an image."""

    id: str
    created_at: str
    status: Literal["failed", "finished", "processing", "queued"] | str
    prompt: str
    negative_prompt: str | Unset = UNSET
    mode: Literal["canny", "mlsd", "pose", "scribble"] | str | Unset = UNSET
    source_image_uri: str | Unset = UNSET
    steps: float | Unset = UNSET
    seed: float | Unset = UNSET
    number_of_images: float | Unset = UNSET
    model_id: str | Unset = UNSET
    project_id: str | Unset = UNSET
    images: list[RemixImage] | Unset = UNSET

    _wire: ClassVar = {
        "created_at": "createdAt",
        "negative_prompt": "negativePrompt",
        "source_image_uri": "sourceImageUri",
        "number_of_images": "numberOfImages",
        "model_id": "modelId",
        "project_id": "projectId",
    }
    _models: ClassVar = ("RemixImage",)
    _kind: ClassVar = Kind(
        "remixes.get",
        "remix_id",
        "id",
        "status",
        ("finished",),
        ("failed",),
        3.0,
        600.0,
        places=("model_id",),
        ended="EndedRemix",
    )
