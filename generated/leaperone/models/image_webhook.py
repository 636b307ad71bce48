from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.image_webhook_file import ImageWebhookFile


@define(kw_only=True, repr=False)
class ImageWebhook(Model):
    """The JSON object ImageWebhook.

    Attributes:
        id: UUID, or img- and a name
        error: Present on failure
        images: Present on success
    """

    status: Literal["completed", "failed", "uploading"] | str
    id: str
    error: str | Unset = UNSET
    images: list[ImageWebhookFile] | Unset = UNSET

    _models: ClassVar = ("ImageWebhookFile",)
