from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, RateList, endpoint
from leaperone.models.model_list import ModelList

OPERATION = Operation(
    "models.list",
    "unassigned",
    rates=RateList("/data", "/pricing/prompt_per_1m", "/pricing/completion_per_1m", 1000000),
)


class _Methods:
    @Method
    @staticmethod
    def list(client: BaseClient, **extra: Unpack[Extra]) -> Call[ModelList]:
        """List the models that can be used.

        `GET /v1/models`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: RateLimitError (429), ServerError (500), ServiceUnavailableError (503), GatewayTimeoutError
        (504).
        """
        return Call(
            client, "GET", "/v1/models", Json(ModelList), public=True, operation=OPERATION, extra=extra
        )


request = method = _Methods.list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
