from __future__ import annotations

from typing import Unpack

from leaperone._answer import Json
from leaperone._call import Call, Extra, endpoint
from leaperone._http import BaseClient
from leaperone._method import Method
from leaperone._operation import Operation
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


method = _Methods.balance.request
request = method
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
