from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.weibo.web.fetch_post_detail", "unassigned", Price("0.01"))


def request(client: BaseClient, *, post_id: str) -> Call[SocialMediaResponse]:
    """Weibo web: fetch post detail.

    `GET /v1/social-media/data/weibo/web/fetch_post_detail`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/weibo/web/fetch_post_detail",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"post_id": post_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
