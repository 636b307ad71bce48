from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.app.v3.open_tiktok_app_to_video_detail", "unassigned", Price("0.01"))


def request(client: BaseClient, *, aweme_id: str) -> Call[SocialMediaResponse]:
    """TikTok app v3: open tiktok app to video detail.

    `GET /v1/social-media/data/tiktok/app/v3/open_tiktok_app_to_video_detail`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/app/v3/open_tiktok_app_to_video_detail",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"aweme_id": aweme_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
