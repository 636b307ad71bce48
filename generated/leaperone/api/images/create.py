from __future__ import annotations

from typing import Literal

from leaperone._endpoint import (
    UNSET,
    BaseClient,
    Call,
    Extra,
    Json,
    Method,
    Omit,
    Operation,
    Price,
    Unpack,
    WaitMethod,
    endpoint,
)
from leaperone.models.image_generation_request import ImageGenerationRequest
from leaperone.models.image_task import ImageTask

OPERATION = Operation(
    __name__,
    "POST /v1/images/generations",
    Price("0.5", "image", units="/number"),
    bucket="image",
    outcome="compare GET /v1/cli/credits/balance with what it was before, as a task is paid when it is created; with a callbackUrl in the request, its end is reported there with its id",
)
ANSWER = Json(
    ImageTask,
    shape={
        "id": ("/data/id", "/id"),
        "status": ("/data/status", "/status"),
        "images": ("/images", "/data/images", "/data"),
        "error": ("/data/error", "/error"),
        "code": ("/code",),
        "msg": ("/msg",),
    },
    failure=("/code", (0,)),
)


def request(client: BaseClient, *, body: ImageGenerationRequest, **extra: Unpack[Extra]) -> Call[ImageTask]:
    """The call of `images.create`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @WaitMethod
    @staticmethod
    def generate(
        client: BaseClient,
        *,
        prompt: str,
        model: Literal["gemini-2.5-flash-image", "gemini-3-pro-image-preview", "gpt-4o-image", "gpt-image-2"] | str,
        callback_url: str | Omit = UNSET,
        number: int | Omit = UNSET,
        reference_images: str | list[str] | Omit = UNSET,
        size: Literal["1024x1024", "1080x1080", "1080x1920", "1920x1080", "9:16"] | str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[ImageTask]:
        """Begin to generate images.

        Waits until the task has ended, and returns it as it ended. Raises TaskFailedError where it failed,
        and TaskTimeoutError where it took too long.

        `POST /v1/images/generations`
        Price: 0.5 credits per image, when it is created. Rate limit bucket: image. Raises: BadRequestError,
        AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError, FailureError.

        Args:
            callback_url: Public HTTPS address that is told when the task ends
            number: Default: 1.
            reference_images: Address of an image to go by, or a list of them
            size: Pixels (1024x1024) or, for some models, an aspect ratio (9:16)
        """
        return method(
            client,
            prompt=prompt,
            model=model,
            callback_url=callback_url,
            number=number,
            reference_images=reference_images,
            size=size,
            **extra,
        )

    @Method
    @staticmethod
    def create(
        client: BaseClient,
        *,
        prompt: str,
        model: Literal["gemini-2.5-flash-image", "gemini-3-pro-image-preview", "gpt-4o-image", "gpt-image-2"] | str,
        callback_url: str | Omit = UNSET,
        number: int | Omit = UNSET,
        reference_images: str | list[str] | Omit = UNSET,
        size: Literal["1024x1024", "1080x1080", "1080x1920", "1920x1080", "9:16"] | str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[ImageTask]:
        """Begin to generate images.

        `POST /v1/images/generations`
        Price: 0.5 credits per image, when it is created. Rate limit bucket: image. Raises: BadRequestError,
        AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError, FailureError.

        Args:
            callback_url: Public HTTPS address that is told when the task ends
            number: Default: 1.
            reference_images: Address of an image to go by, or a list of them
            size: Pixels (1024x1024) or, for some models, an aspect ratio (9:16)
        """
        return request(
            client,
            body=ImageGenerationRequest(
                prompt=prompt,
                model=model,
                callback_url=callback_url,
                number=number,
                reference_images=reference_images,
                size=size,
            ),
            **extra,
        )


method = _Methods.create.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
