from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leaperone.models.credit_balance import CreditBalance

OPERATION = Operation("credits.balance", "unassigned")


class _Methods:
    @Method
    @staticmethod
    def balance(client: BaseClient, **extra: Unpack[Extra]) -> Call[CreditBalance]:
        """Tell how many credits are left.

        `GET /v1/cli/credits/balance`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: AuthenticationError (401), RateLimitError (429), ServerError (500), ServiceUnavailableError
        (503), GatewayTimeoutError (504).
        """
        return Call(
            client, "GET", "/v1/cli/credits/balance", Json(CreditBalance), operation=OPERATION, extra=extra
        )


request = method = _Methods.balance.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
