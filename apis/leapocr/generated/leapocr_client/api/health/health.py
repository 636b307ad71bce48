from __future__ import annotations

from leapocr_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leapocr_client.models.health_health_response import HealthHealthResponse

OPERATION = Operation(__name__, "GET /health", bucket="requests")
ANSWER = Json(HealthHealthResponse)


class _Methods:
    @Method
    @staticmethod
    def health(client: BaseClient, **extra: Unpack[Extra]) -> Call[HealthHealthResponse]:
        """Health of the API.

        `GET /health`
        Price: none is documented. Rate limit bucket: requests. Raises: AuthenticationError, RateLimitError,
        ServerError.
        """
        return Call(client, OPERATION, ANSWER, extra)


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.health)
