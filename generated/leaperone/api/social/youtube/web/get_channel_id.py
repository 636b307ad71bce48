from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.youtube.web.get_channel_id", "unassigned", Price("0.01"))


def request(client: BaseClient, *, channel_name: str) -> Call[SocialMediaResponse]:
    """YouTube web: get channel id.

    `GET /v1/social-media/data/youtube/web/get_channel_id`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/youtube/web/get_channel_id",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"channel_name": channel_name},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
