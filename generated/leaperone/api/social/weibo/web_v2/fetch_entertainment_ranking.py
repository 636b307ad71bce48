from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.weibo.web_v2.fetch_entertainment_ranking", "unassigned", Price("0.01"))


def request(client: BaseClient) -> Call[SocialMediaResponse]:
    """Weibo web v2: fetch entertainment ranking.

    `GET /v1/social-media/data/weibo/web_v2/fetch_entertainment_ranking`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/weibo/web_v2/fetch_entertainment_ranking",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
