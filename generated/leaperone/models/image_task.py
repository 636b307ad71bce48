from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset

if TYPE_CHECKING:
    from leaperone.models.image_file import ImageFile


@define(kw_only=True, repr=False)
class ImageTask(Model):
    """A task, whatever shape it came in.

    Attributes:
        id: UUID, or img- and a name
    """

    id: str
    code: int | Unset = UNSET
    error: str | Unset = UNSET
    images: list[ImageFile] | Unset = UNSET
    msg: str | Unset = UNSET
    status: Literal["completed", "failed", "partial", "pending", "processing", "uploading"] | str | Unset = (
        UNSET
    )

    _models: ClassVar = ("ImageFile",)
