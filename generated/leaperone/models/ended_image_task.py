from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from leaperone._model import define
from leaperone.models.image_task import ImageTask

if TYPE_CHECKING:
    from leaperone.models.image_file import ImageFile


@define(kw_only=True, repr=False, slots=False)
class EndedImageTask(ImageTask):
    """An ended ImageTask."""

    status: Literal["completed", "failed", "partial", "pending", "processing", "uploading"] | str
    images: list[ImageFile]
