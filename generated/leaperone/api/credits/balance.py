from __future__ import annotations

from leaperone._answer import Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone.models.credit_balance import CreditBalance


def request(client: BaseClient) -> Call[CreditBalance]:
    """Tell how many credits are left.

    `GET /v1/cli/credits/balance`
    """
    return Call(client, "GET", "/v1/cli/credits/balance", Json(CreditBalance))


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
