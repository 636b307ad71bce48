from __future__ import annotations

from typing import ClassVar, Literal

from leapai_client._model import UNSET, FileContent, Model, Omit, define


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
    mode: Literal["canny", "mlsd", "pose", "scribble"] | str | Omit = UNSET
    negative_prompt: str | Omit = UNSET
    number_of_images: int | Omit = UNSET
    seed: int | Omit = UNSET
    steps: int | Omit = UNSET
    webhook_url: str | Omit = UNSET

    _wire: ClassVar = {
        "negative_prompt": "negativePrompt",
        "number_of_images": "numberOfImages",
        "webhook_url": "webhookUrl",
    }
