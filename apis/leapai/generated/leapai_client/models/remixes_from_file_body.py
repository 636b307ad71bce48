from __future__ import annotations

from typing import ClassVar, Literal

from attrs import define

from leapai_client._model import Model
from leapai_client.types import UNSET, FileContent, Unset


@define(kw_only=True, repr=False)
class RemixesFromFileBody(Model):
    """The JSON object RemixesFromFileBody.

    Attributes:
        files: The image
        prompt: What the generated image should look like
        mode: The segmentation mode
        negative_prompt: What the image should avoid
        webhook_url: Called when the job has ended
    """

    files: FileContent
    prompt: str
    mode: Literal["canny", "mlsd", "pose", "scribble"] | str | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    number_of_images: int | Unset = UNSET
    seed: int | Unset = UNSET
    steps: int | Unset = UNSET
    webhook_url: str | Unset = UNSET

    _wire: ClassVar = {
        "negative_prompt": "negativePrompt",
        "number_of_images": "numberOfImages",
        "webhook_url": "webhookUrl",
    }
