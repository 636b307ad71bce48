from __future__ import annotations

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leapai_client.models.inference import Inference

OPERATION = Operation(__name__, "GET /api/v1/images/models/{model_id}/inferences/{inference_id}")
ANSWER = Json(Inference, envelope=("/data",))


class _Methods:
    @Method
    @staticmethod
    def get(client: BaseClient, *, model_id: str, inference_id: str, **extra: Unpack[Extra]) -> Call[Inference]:
        """Get a single inference job.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `GET /api/v1/images/models/{modelId}/inferences/{inferenceId}`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            path_values={"model_id": model_id, "inference_id": inference_id},
            path_names={"model_id": "modelId", "inference_id": "inferenceId"},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get)
