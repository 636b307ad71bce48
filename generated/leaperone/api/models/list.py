from __future__ import annotations

from leaperone._answer import Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, RateList
from leaperone.models.model_list import ModelList

OPERATION = Operation(
    "models.list",
    "unassigned",
    rates=RateList("/data", "/pricing/prompt_per_1m", "/pricing/completion_per_1m", 1000000),
)


def request(client: BaseClient) -> Call[ModelList]:
    """List the models that can be used.

    `GET /v1/models`
    """
    return Call(client, "GET", "/v1/models", Json(ModelList), public=True, operation=OPERATION)


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
