from __future__ import annotations

from leapai_client._endpoint import Any, BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived

OPERATION = Operation(__name__, "DELETE /api/v1/images/models/{model_id}")
ANSWER = Json[Any](object, envelope=("/data",))


class _Methods:
    @Method
    @staticmethod
    def delete(client: BaseClient, *, model_id: str, **extra: Unpack[Extra]) -> Call[Any]:
        """Delete a Model.

        `DELETE /api/v1/images/models/{modelId}`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return Call(
            client, OPERATION, ANSWER, extra, path_values={"model_id": model_id}, path_names={"model_id": "modelId"}
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.delete)
