from __future__ import annotations

from leapocr_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leapocr_client.models.model_list import ModelList

OPERATION = Operation(__name__, "GET /ocr/models", bucket="requests")
ANSWER = Json(ModelList)


class _Methods:
    @Method
    @staticmethod
    def available(client: BaseClient, **extra: Unpack[Extra]) -> Call[ModelList]:
        """List the models.

        `GET /ocr/models`
        Price: none is documented. Rate limit bucket: requests. Raises: AuthenticationError, RateLimitError,
        ServerError.
        """
        return Call(client, OPERATION, ANSWER, extra)


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.available)
