from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, endpoint
from leaperone.models.image_task import ImageTask

OPERATION = Operation("images.status", "unassigned")


class _Methods:
    @Method
    @staticmethod
    def status(client: BaseClient, *, id: str, **extra: Unpack[Extra]) -> Call[ImageTask]:
        """Tell how far an image task is, and its images.

        `GET /v1/images/generations/{id}`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), NotFoundError (404), GoneError (410),
        RateLimitError (429), ServerError (500), ServiceUnavailableError (503), GatewayTimeoutError (504),
        FailureError (2xx).

        Args:
            id: UUID, or img- and a name
        """
        return Call(
            client,
            "GET",
            "/v1/images/generations/{id}",
            Json(
                ImageTask,
                shape={
                    "id": ("/data/id", "/id"),
                    "status": ("/data/status", "/status"),
                    "images": ("/images", "/data/images", "/data"),
                    "error": ("/data/error", "/error"),
                    "code": ("/code",),
                    "msg": ("/msg",),
                },
                failure=Failure("/code", success=(0,)),
            ),
            path_values={"id": id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.status.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
