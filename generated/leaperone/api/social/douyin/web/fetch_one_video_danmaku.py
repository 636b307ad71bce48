from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.fetch_one_video_danmaku", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, item_id: str, duration: int, end_time: int, start_time: int
) -> Call[SocialMediaResponse]:
    """Douyin web: fetch one video danmaku.

    `GET /v1/social-media/data/douyin/web/fetch_one_video_danmaku`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/web/fetch_one_video_danmaku",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"item_id": item_id, "duration": duration, "end_time": end_time, "start_time": start_time},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
