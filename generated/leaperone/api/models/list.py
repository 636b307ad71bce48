from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, RateList, Unpack, derived
from leaperone.models.model_list import ModelList

OPERATION = Operation(
    __name__, "GET /v1/models", rates=RateList("/data", "/pricing/prompt_per_1m", "/pricing/completion_per_1m", 1000000)
)
ANSWER = Json(ModelList)


class _Methods:
    @Method
    @staticmethod
    def list(client: BaseClient, **extra: Unpack[Extra]) -> Call[ModelList]:
        """List the models that can be used.

        `GET /v1/models`
        Price: none is documented. Raises: RateLimitError, ServerError.
        """
        return Call(client, OPERATION, ANSWER, extra, public=True)


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.list)
