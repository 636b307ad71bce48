from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.instagram.v3.get_user_brief", "unassigned", Price("0.01"))


def request(client: BaseClient, *, user_id: str, username: str) -> Call[SocialMediaResponse]:
    """Instagram v3: get user brief.

    `GET /v1/social-media/data/instagram/v3/get_user_brief`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v3/get_user_brief",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"user_id": user_id, "username": username},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
