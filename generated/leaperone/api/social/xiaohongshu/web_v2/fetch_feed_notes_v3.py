from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.xiaohongshu.web_v2.fetch_feed_notes_v3", "unassigned", Price("0.01"))


def request(client: BaseClient, *, short_url: str) -> Call[SocialMediaResponse]:
    """Xiaohongshu web v2: fetch feed notes v3.

    `GET /v1/social-media/data/xiaohongshu/web_v2/fetch_feed_notes_v3`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/web_v2/fetch_feed_notes_v3",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"short_url": short_url},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
