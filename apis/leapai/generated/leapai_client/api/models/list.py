from __future__ import annotations

from typing import Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapai_client.models.image_model import ImageModel
from leapai_client.types import UNSET, Omit

OPERATION = Operation("models.list")


class _Methods:
    @Method
    @staticmethod
    def list(
        client: BaseClient, *, return_in_object: bool | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[list[ImageModel]]:
        """List All Models.

        `GET /api/v1/images/models`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).

        Args:
            return_in_object: Whether the list comes as an object, in its property data
        """
        return Call(
            client,
            "GET",
            "/api/v1/images/models",
            Json(list[ImageModel], envelope=("/data/data", "/data")),
            query={"returnInObject": return_in_object},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
