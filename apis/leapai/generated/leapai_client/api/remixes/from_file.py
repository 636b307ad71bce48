from __future__ import annotations

from typing import Literal

from leapai_client._endpoint import (
    UNSET,
    BaseClient,
    Call,
    Extra,
    FileContent,
    Json,
    Method,
    Omit,
    Operation,
    Unpack,
    WaitMethod,
    endpoint,
)
from leapai_client.models.remix import Remix
from leapai_client.models.remixes_from_file_body import RemixesFromFileBody

OPERATION = Operation(__name__, "POST /api/v1/images/models/{model_id}/remix")
ANSWER = Json(Remix, envelope=("/data",))


def request(client: BaseClient, *, body: RemixesFromFileBody, model_id: str, **extra: Unpack[Extra]) -> Call[Remix]:
    """The call of `remixes.from_file`, whose body is one object."""
    return Call(
        client,
        OPERATION,
        ANSWER,
        extra,
        path_values={"model_id": model_id},
        path_names={"model_id": "modelId"},
        multipart=body,
    )


class _Methods:
    @WaitMethod
    @staticmethod
    def from_file_and_wait(
        client: BaseClient,
        *,
        model_id: str,
        files: FileContent,
        prompt: str,
        mode: Literal["canny", "mlsd", "pose", "scribble"] | str | Omit = UNSET,
        negative_prompt: str | Omit = UNSET,
        number_of_images: int | Omit = UNSET,
        seed: int | Omit = UNSET,
        steps: int | Omit = UNSET,
        webhook_url: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[Remix]:
        """Remix Image Via File Upload.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        Waits until the task has ended, and returns it as it ended. Raises TaskFailedError where it failed,
        and TaskTimeoutError where it took too long.

        `POST /api/v1/images/models/{modelId}/remix`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.

        Args:
            files: The image
            prompt: What the generated image should look like
            mode: The segmentation mode
            negative_prompt: What the image should avoid
            webhook_url: Called when the job has ended
        """
        return method(
            client,
            model_id=model_id,
            files=files,
            prompt=prompt,
            mode=mode,
            negative_prompt=negative_prompt,
            number_of_images=number_of_images,
            seed=seed,
            steps=steps,
            webhook_url=webhook_url,
            **extra,
        )

    @Method
    @staticmethod
    def from_file(
        client: BaseClient,
        *,
        model_id: str,
        files: FileContent,
        prompt: str,
        mode: Literal["canny", "mlsd", "pose", "scribble"] | str | Omit = UNSET,
        negative_prompt: str | Omit = UNSET,
        number_of_images: int | Omit = UNSET,
        seed: int | Omit = UNSET,
        steps: int | Omit = UNSET,
        webhook_url: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[Remix]:
        """Remix Image Via File Upload.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `POST /api/v1/images/models/{modelId}/remix`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.

        Args:
            files: The image
            prompt: What the generated image should look like
            mode: The segmentation mode
            negative_prompt: What the image should avoid
            webhook_url: Called when the job has ended
        """
        return request(
            client,
            model_id=model_id,
            body=RemixesFromFileBody(
                files=files,
                prompt=prompt,
                mode=mode,
                negative_prompt=negative_prompt,
                number_of_images=number_of_images,
                seed=seed,
                steps=steps,
                webhook_url=webhook_url,
            ),
            **extra,
        )


method = _Methods.from_file.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
