from __future__ import annotations

from leapai_client._answer import Json
from leapai_client._call import Call, endpoint
from leapai_client._http import BaseClient
from leapai_client._operation import Operation
from leapai_client.models.image_model import ImageModel
from leapai_client.types import UNSET, Unset

OPERATION = Operation("models.list")


def request(client: BaseClient, *, return_in_object: bool | Unset = UNSET) -> Call[list[ImageModel]]:
    """List All Models.

    `GET /api/v1/images/models`

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
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
