from __future__ import annotations

from typing import ClassVar, Literal

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class ImageGenerationRequest(Model):
    """The JSON object ImageGenerationRequest.

    Attributes:
        callback_url: Public HTTPS address that is told when the task ends
        number: Default: 1.
        reference_images: Address of an image to go by, or a list of them
        size: Pixels (1024x1024) or, for some models, an aspect ratio (9:16)
    """

    prompt: str
    model: Literal["gemini-2.5-flash-image", "gemini-3-pro-image-preview", "gpt-4o-image", "gpt-image-2"] | str
    callback_url: str | Omit = UNSET
    number: int | Omit = UNSET
    reference_images: str | list[str] | Omit = UNSET
    size: Literal["1024x1024", "1080x1080", "1080x1920", "1920x1080", "9:16"] | str | Omit = UNSET

    _wire: ClassVar = {"callback_url": "callbackUrl", "reference_images": "referenceImages"}
