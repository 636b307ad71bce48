from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.xiaohongshu.web_v3.fetch_homefeed_categories", "unassigned", Price("0.01"))


def request(client: BaseClient) -> Call[SocialMediaResponse]:
    """Xiaohongshu web v3: fetch homefeed categories.

    `GET /v1/social-media/data/xiaohongshu/web_v3/fetch_homefeed_categories`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/web_v3/fetch_homefeed_categories",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
