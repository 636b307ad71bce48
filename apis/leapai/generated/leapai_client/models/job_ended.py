from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leapai_client._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leapai_client.models.job_ended_images_item import JobEndedImagesItem


@define(kw_only=True, repr=False)
class JobEnded(Model):
    """What a webhook says."""

    id: str
    state: Literal["failed", "finished", "processing", "queued"] | str | Unset = UNSET
    status: Literal["failed", "finished", "processing", "queued"] | str | Unset = UNSET
    images: list[JobEndedImagesItem] | Unset = UNSET

    _models: ClassVar = ("JobEndedImagesItem",)
