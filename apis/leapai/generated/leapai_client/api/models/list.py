from __future__ import annotations

from leapai_client._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Unpack, derived
from leapai_client.models.image_model import ImageModel

OPERATION = Operation(__name__, "GET /api/v1/images/models")
ANSWER = Json(list[ImageModel], envelope=("/data/data", "/data"))


class _Methods:
    @Method
    @staticmethod
    def list(
        client: BaseClient, *, return_in_object: bool | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[list[ImageModel]]:
        """List All Models.

        `GET /api/v1/images/models`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.

        Args:
            return_in_object: Whether the list comes as an object, in its property data
        """
        return Call(client, OPERATION, ANSWER, extra, query={"returnInObject": return_in_object})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.list)
