from __future__ import annotations

from leapai_client._answer import Json
from leapai_client._call import Call, endpoint
from leapai_client._http import BaseClient
from leapai_client._operation import Operation
from leapai_client.models.answer import Answer

OPERATION = Operation("samples.list")


def request(client: BaseClient, *, model_id: str) -> Call[Answer]:
    """List Image Samples.

    `GET /api/v1/images/models/{modelId}/samples`
    """
    return Call(
        client,
        "GET",
        "/api/v1/images/models/{model_id}/samples",
        Json(Answer),
        path_values={"model_id": model_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
