from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.kuaishou.app.fetch_hot_board_categories", "unassigned", Price("0.01"))


def request(client: BaseClient) -> Call[SocialMediaResponse]:
    """Kuaishou app: fetch hot board categories.

    `GET /v1/social-media/data/kuaishou/app/fetch_hot_board_categories`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/kuaishou/app/fetch_hot_board_categories",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
