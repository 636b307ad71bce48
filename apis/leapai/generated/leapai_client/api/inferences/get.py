from __future__ import annotations

from typing import Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapai_client.models.inference import Inference

OPERATION = Operation("inferences.get")


class _Methods:
    @Method
    @staticmethod
    def get(
        client: BaseClient, *, model_id: str, inference_id: str, **extra: Unpack[Extra]
    ) -> Call[Inference]:
        """Get a single inference job.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `GET /api/v1/images/models/{modelId}/inferences/{inferenceId}`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
        """
        return Call(
            client,
            "GET",
            "/api/v1/images/models/{model_id}/inferences/{inference_id}",
            Json(Inference, envelope=("/data",)),
            path_values={"model_id": model_id, "inference_id": inference_id},
            path_names={"model_id": "modelId", "inference_id": "inferenceId"},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
