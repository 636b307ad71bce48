from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leaperone.models.image_task import ImageTask

OPERATION = Operation(__name__, "GET /v1/images/generations/{id}")
ANSWER = Json(
    ImageTask,
    shape={
        "id": ("/data/id", "/id"),
        "status": ("/data/status", "/status"),
        "images": ("/images", "/data/images", "/data"),
        "error": ("/data/error", "/error"),
        "code": ("/code",),
        "msg": ("/msg",),
    },
    failure=("/code", (0,)),
)


class _Methods:
    @Method
    @staticmethod
    def status(client: BaseClient, *, id: str, **extra: Unpack[Extra]) -> Call[ImageTask]:
        """Tell how far an image task is, and its images.

        `GET /v1/images/generations/{id}`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, NotFoundError, GoneError,
        RateLimitError, ServerError, FailureError.

        Args:
            id: UUID, or img- and a name
        """
        return Call(client, OPERATION, ANSWER, extra, path_values={"id": id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.status)
