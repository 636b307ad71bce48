from __future__ import annotations

from leaperone._answer import Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation
from leaperone.models.credit_balance import CreditBalance

OPERATION = Operation("credits.balance", "unassigned")


def request(client: BaseClient) -> Call[CreditBalance]:
    """Tell how many credits are left.

    `GET /v1/cli/credits/balance`
    """
    return Call(client, "GET", "/v1/cli/credits/balance", Json(CreditBalance), operation=OPERATION)


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
