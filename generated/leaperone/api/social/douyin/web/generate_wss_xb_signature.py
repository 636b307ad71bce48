from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.generate_wss_xb_signature", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, user_agent: str, room_id: str, user_unique_id: str
) -> Call[SocialMediaResponse]:
    """Douyin web: generate wss xb signature.

    `GET /v1/social-media/data/douyin/web/generate_wss_xb_signature`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/web/generate_wss_xb_signature",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"user_agent": user_agent, "room_id": room_id, "user_unique_id": user_unique_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
