from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.app.v3.generate_douyin_video_share_qrcode", "unassigned", Price("0.01"))


def request(client: BaseClient, *, object_id: str) -> Call[SocialMediaResponse]:
    """Douyin app v3: generate douyin video share qrcode.

    `GET /v1/social-media/data/douyin/app/v3/generate_douyin_video_share_qrcode`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/app/v3/generate_douyin_video_share_qrcode",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"object_id": object_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
