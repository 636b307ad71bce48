from __future__ import annotations

from leapocr_client._answer import Json
from leapocr_client._call import Call, endpoint
from leapocr_client._http import BaseClient
from leapocr_client._operation import Operation
from leapocr_client.models.model_list import ModelList

OPERATION = Operation("models.available", "requests")


def request(client: BaseClient) -> Call[ModelList]:
    """List the models.

    `GET /ocr/models`
    """
    return Call(client, "GET", "/ocr/models", Json(ModelList), operation=OPERATION)


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
