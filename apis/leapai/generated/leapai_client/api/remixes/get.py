from __future__ import annotations

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leapai_client.models.remix import Remix

OPERATION = Operation(__name__, "GET /api/v1/images/models/{model_id}/remix/{remix_id}")
ANSWER = Json(Remix, envelope=("/data",))


class _Methods:
    @Method
    @staticmethod
    def get(client: BaseClient, *, model_id: str, remix_id: str, **extra: Unpack[Extra]) -> Call[Remix]:
        """Get a Remix job by ID.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `GET /api/v1/images/models/{modelId}/remix/{remixId}`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            path_values={"model_id": model_id, "remix_id": remix_id},
            path_names={"model_id": "modelId", "remix_id": "remixId"},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get)
