from __future__ import annotations

from typing import Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapai_client.models.sample import Sample

OPERATION = Operation("samples.list")


class _Methods:
    @Method
    @staticmethod
    def list(client: BaseClient, *, model_id: str, **extra: Unpack[Extra]) -> Call[list[Sample]]:
        """List Image Samples.

        `GET /api/v1/images/models/{modelId}/samples`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
        """
        return Call(
            client,
            "GET",
            "/api/v1/images/models/{model_id}/samples",
            Json(list[Sample], envelope=("/data",)),
            path_values={"model_id": model_id},
            path_names={"model_id": "modelId"},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
