from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.app.v3.fetch_one_video_v3", "unassigned", Price("0.01"))


def request(client: BaseClient, *, aweme_id: str) -> Call[SocialMediaResponse]:
    """Douyin app v3: fetch one video v3.

    `GET /v1/social-media/data/douyin/app/v3/fetch_one_video_v3`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/app/v3/fetch_one_video_v3",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"aweme_id": aweme_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
