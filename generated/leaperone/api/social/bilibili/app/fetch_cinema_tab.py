from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.bilibili.app.fetch_cinema_tab", "unassigned", Price("0.01"))


def request(client: BaseClient) -> Call[SocialMediaResponse]:
    """Bilibili app: fetch cinema tab.

    `GET /v1/social-media/data/bilibili/app/fetch_cinema_tab`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/bilibili/app/fetch_cinema_tab",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
