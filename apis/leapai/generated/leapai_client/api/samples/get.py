from __future__ import annotations

from typing import Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapai_client.models.sample import Sample

OPERATION = Operation("samples.get")


class _Methods:
    @Method
    @staticmethod
    def get(client: BaseClient, *, model_id: str, sample_id: str, **extra: Unpack[Extra]) -> Call[Sample]:
        """Get Image Sample.

        `GET /api/v1/images/models/{modelId}/samples/{sampleId}`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
        """
        return Call(
            client,
            "GET",
            "/api/v1/images/models/{model_id}/samples/{sample_id}",
            Json(Sample, envelope=("/data",)),
            path_values={"model_id": model_id, "sample_id": sample_id},
            path_names={"model_id": "modelId", "sample_id": "sampleId"},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
