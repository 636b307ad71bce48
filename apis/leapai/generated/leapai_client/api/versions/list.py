from __future__ import annotations

from typing import Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapai_client.models.model_version import ModelVersion

OPERATION = Operation("versions.list")


class _Methods:
    @Method
    @staticmethod
    def list(client: BaseClient, *, model_id: str, **extra: Unpack[Extra]) -> Call[list[ModelVersion]]:
        """List All Model Versions.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `GET /api/v1/images/models/{modelId}/versions`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
        """
        return Call(
            client,
            "GET",
            "/api/v1/images/models/{model_id}/versions",
            Json(list[ModelVersion], envelope=("/data",)),
            path_values={"model_id": model_id},
            path_names={"model_id": "modelId"},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
