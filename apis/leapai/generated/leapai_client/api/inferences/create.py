from __future__ import annotations

from typing import Literal

from leapai_client._endpoint import (
    UNSET,
    BaseClient,
    Call,
    Extra,
    Json,
    Method,
    Omit,
    Operation,
    Unpack,
    WaitMethod,
    endpoint,
)
from leapai_client.models.inference import Inference
from leapai_client.models.inferences_create_body import InferencesCreateBody

OPERATION = Operation(__name__, "POST /api/v1/images/models/{model_id}/inferences")
ANSWER = Json(Inference, envelope=("/data",))


def request(
    client: BaseClient, *, body: InferencesCreateBody, model_id: str, **extra: Unpack[Extra]
) -> Call[Inference]:
    """The call of `inferences.create`, whose body is one object."""
    return Call(
        client,
        OPERATION,
        ANSWER,
        extra,
        path_values={"model_id": model_id},
        path_names={"model_id": "modelId"},
        json=body,
    )


class _Methods:
    @WaitMethod
    @staticmethod
    def generate(
        client: BaseClient,
        *,
        model_id: str,
        prompt: str,
        enhance_prompt: bool | Omit = UNSET,
        height: int | Omit = UNSET,
        negative_prompt: str | Omit = UNSET,
        number_of_images: int | Omit = UNSET,
        prompt_strength: float | Omit = UNSET,
        restore_faces: bool | Omit = UNSET,
        sampler: Literal["ddim", "dpm_2a", "dpm_plusplus_sde", "euler", "euler_a", "unipc"] | str | Omit = UNSET,
        seed: int | Omit = UNSET,
        steps: int | Omit = UNSET,
        upscale_by: Literal["x1", "x2", "x4"] | str | Omit = UNSET,
        version: str | Omit = UNSET,
        webhook_url: str | Omit = UNSET,
        width: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[Inference]:
        """Generate an image using a text prompt.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        Waits until the task has ended, and returns it as it ended. Raises TaskFailedError where it failed,
        and TaskTimeoutError where it took too long.

        `POST /api/v1/images/models/{modelId}/inferences`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.

        Args:
            height: A multiple of 8
            number_of_images: At most 20
            prompt_strength: Between 0 and 30
            seed: A positive integer
            upscale_by: x1 (no upscaling) to x4
            version: A version of the model; the latest by default
            webhook_url: Called when the job has ended
            width: A multiple of 8
        """
        return method(
            client,
            model_id=model_id,
            prompt=prompt,
            enhance_prompt=enhance_prompt,
            height=height,
            negative_prompt=negative_prompt,
            number_of_images=number_of_images,
            prompt_strength=prompt_strength,
            restore_faces=restore_faces,
            sampler=sampler,
            seed=seed,
            steps=steps,
            upscale_by=upscale_by,
            version=version,
            webhook_url=webhook_url,
            width=width,
            **extra,
        )

    @Method
    @staticmethod
    def create(
        client: BaseClient,
        *,
        model_id: str,
        prompt: str,
        enhance_prompt: bool | Omit = UNSET,
        height: int | Omit = UNSET,
        negative_prompt: str | Omit = UNSET,
        number_of_images: int | Omit = UNSET,
        prompt_strength: float | Omit = UNSET,
        restore_faces: bool | Omit = UNSET,
        sampler: Literal["ddim", "dpm_2a", "dpm_plusplus_sde", "euler", "euler_a", "unipc"] | str | Omit = UNSET,
        seed: int | Omit = UNSET,
        steps: int | Omit = UNSET,
        upscale_by: Literal["x1", "x2", "x4"] | str | Omit = UNSET,
        version: str | Omit = UNSET,
        webhook_url: str | Omit = UNSET,
        width: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[Inference]:
        """Generate an image using a text prompt.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `POST /api/v1/images/models/{modelId}/inferences`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.

        Args:
            height: A multiple of 8
            number_of_images: At most 20
            prompt_strength: Between 0 and 30
            seed: A positive integer
            upscale_by: x1 (no upscaling) to x4
            version: A version of the model; the latest by default
            webhook_url: Called when the job has ended
            width: A multiple of 8
        """
        return request(
            client,
            model_id=model_id,
            body=InferencesCreateBody(
                prompt=prompt,
                enhance_prompt=enhance_prompt,
                height=height,
                negative_prompt=negative_prompt,
                number_of_images=number_of_images,
                prompt_strength=prompt_strength,
                restore_faces=restore_faces,
                sampler=sampler,
                seed=seed,
                steps=steps,
                upscale_by=upscale_by,
                version=version,
                webhook_url=webhook_url,
                width=width,
            ),
            **extra,
        )


method = _Methods.create.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
