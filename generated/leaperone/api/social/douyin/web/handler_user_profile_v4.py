from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.handler_user_profile_v4", "unassigned", Price("0.01"))


def request(client: BaseClient, *, sec_user_id: str) -> Call[SocialMediaResponse]:
    """Douyin web: handler user profile v4.

    `GET /v1/social-media/data/douyin/web/handler_user_profile_v4`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/web/handler_user_profile_v4",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"sec_user_id": sec_user_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
