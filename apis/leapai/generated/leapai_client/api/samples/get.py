from __future__ import annotations

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leapai_client.models.sample import Sample

OPERATION = Operation(__name__, "GET /api/v1/images/models/{model_id}/samples/{sample_id}")
ANSWER = Json(Sample, envelope=("/data",))


class _Methods:
    @Method
    @staticmethod
    def get(client: BaseClient, *, model_id: str, sample_id: str, **extra: Unpack[Extra]) -> Call[Sample]:
        """Get Image Sample.

        `GET /api/v1/images/models/{modelId}/samples/{sampleId}`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            path_values={"model_id": model_id, "sample_id": sample_id},
            path_names={"model_id": "modelId", "sample_id": "sampleId"},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get)
