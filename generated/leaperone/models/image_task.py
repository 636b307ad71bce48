from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._features.task import Kind, Task
from leaperone._model import UNSET, Unset, define

if TYPE_CHECKING:
    from leaperone.models.ended_image_task import EndedImageTask  # noqa: F401  (the argument of Task)
    from leaperone.models.image_file import ImageFile


@define(kw_only=True, repr=False, slots=False)
class ImageTask(Task["EndedImageTask"]):
    """A task, whatever shape it came in.

    Attributes:
        id: UUID, or img- and a name
    """

    id: str
    status: Literal["completed", "failed", "partial", "pending", "processing", "uploading"] | str | Unset = UNSET
    images: list[ImageFile] | Unset = UNSET
    error: str | Unset = UNSET
    code: int | Unset = UNSET
    msg: str | Unset = UNSET

    _models: ClassVar = ("ImageFile",)
    _kind: ClassVar = Kind(
        "images.status",
        "id",
        "id",
        "status",
        ("completed",),
        ("failed",),
        5.0,
        300.0,
        begins="pending",
        ended="EndedImageTask",
    )
