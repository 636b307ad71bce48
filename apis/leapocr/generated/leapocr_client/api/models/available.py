from __future__ import annotations

from typing import Unpack

from leapocr_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapocr_client.models.model_list import ModelList

OPERATION = Operation("models.available", "requests")


class _Methods:
    @Method
    @staticmethod
    def available(client: BaseClient, **extra: Unpack[Extra]) -> Call[ModelList]:
        """List the models.

        `GET /ocr/models`
        Price: none is documented. Rate limit bucket: requests.
        Raises: AuthenticationError (401), RateLimitError (429), ServerError (500).
        """
        return Call(client, "GET", "/ocr/models", Json(ModelList), operation=OPERATION, extra=extra)


request = method = _Methods.available.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
