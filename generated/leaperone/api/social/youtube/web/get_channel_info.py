from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.youtube.web.get_channel_info", "unassigned", Price("0.01"))


def request(client: BaseClient, *, channel_id: str) -> Call[SocialMediaResponse]:
    """YouTube web: get channel info.

    `GET /v1/social-media/data/youtube/web/get_channel_info`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/youtube/web/get_channel_info",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"channel_id": channel_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
