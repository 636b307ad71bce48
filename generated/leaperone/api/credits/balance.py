from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leaperone.models.credit_balance import CreditBalance

OPERATION = Operation(__name__, "GET /v1/cli/credits/balance")
ANSWER = Json(CreditBalance)


class _Methods:
    @Method
    @staticmethod
    def balance(client: BaseClient, **extra: Unpack[Extra]) -> Call[CreditBalance]:
        """Tell how many credits are left.

        `GET /v1/cli/credits/balance`
        Price: none is documented. Raises: AuthenticationError, RateLimitError, ServerError.
        """
        return Call(client, OPERATION, ANSWER, extra)


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.balance)
