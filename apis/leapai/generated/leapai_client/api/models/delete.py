from __future__ import annotations

from typing import Any, Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint

OPERATION = Operation("models.delete")


class _Methods:
    @Method
    @staticmethod
    def delete(client: BaseClient, *, model_id: str, **extra: Unpack[Extra]) -> Call[Any]:
        """Delete a Model.

        `DELETE /api/v1/images/models/{modelId}`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
        """
        return Call(
            client,
            "DELETE",
            "/api/v1/images/models/{model_id}",
            Json[Any](object, envelope=("/data",)),
            path_values={"model_id": model_id},
            path_names={"model_id": "modelId"},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.delete.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
