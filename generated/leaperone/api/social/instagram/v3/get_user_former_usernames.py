from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.instagram.v3.get_user_former_usernames", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, user_id: str | Unset = UNSET, username: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Instagram v3: get user former usernames.

    `GET /v1/social-media/data/instagram/v3/get_user_former_usernames`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v3/get_user_former_usernames",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"user_id": user_id, "username": username},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
