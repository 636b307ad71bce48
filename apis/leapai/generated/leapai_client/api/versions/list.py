from __future__ import annotations

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leapai_client.models.model_version import ModelVersion

OPERATION = Operation(__name__, "GET /api/v1/images/models/{model_id}/versions")
ANSWER = Json(list[ModelVersion], envelope=("/data",))


class _Methods:
    @Method
    @staticmethod
    def list(client: BaseClient, *, model_id: str, **extra: Unpack[Extra]) -> Call[list[ModelVersion]]:
        """List All Model Versions.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `GET /api/v1/images/models/{modelId}/versions`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return Call(
            client, OPERATION, ANSWER, extra, path_values={"model_id": model_id}, path_names={"model_id": "modelId"}
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.list)
