from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.weibo.app.fetch_hot_search_categories", "unassigned", Price("0.01"))


def request(client: BaseClient) -> Call[SocialMediaResponse]:
    """Weibo app: fetch hot search categories.

    `GET /v1/social-media/data/weibo/app/fetch_hot_search_categories`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/weibo/app/fetch_hot_search_categories",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
