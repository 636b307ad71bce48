from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation
from leaperone.models.image_task import ImageTask

OPERATION = Operation("images.status", "unassigned")


def request(client: BaseClient, *, id: str) -> Call[ImageTask]:
    """Tell how far an image task is, and its images.

    `GET /v1/images/generations/{id}`

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
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
