from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.douyin_live_room", "unassigned", Price("0.01"))


def request(client: BaseClient, *, live_room_url: str, danmaku_type: str) -> Call[SocialMediaResponse]:
    """Douyin web: douyin live room.

    `GET /v1/social-media/data/douyin/web/douyin_live_room`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/web/douyin_live_room",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"live_room_url": live_room_url, "danmaku_type": danmaku_type},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
