from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.app.v3.fetch_hashtag_detail", "unassigned", Price("0.01"))


def request(client: BaseClient, *, ch_id: int) -> Call[SocialMediaResponse]:
    """Douyin app v3: fetch hashtag detail.

    `GET /v1/social-media/data/douyin/app/v3/fetch_hashtag_detail`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/app/v3/fetch_hashtag_detail",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"ch_id": ch_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
