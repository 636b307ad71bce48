from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.encrypt_uid_to_sec_user_id", "unassigned", Price("0.01"))


def request(client: BaseClient, *, uid: str) -> Call[SocialMediaResponse]:
    """Douyin web: encrypt uid to sec user id.

    `GET /v1/social-media/data/douyin/web/encrypt_uid_to_sec_user_id`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/web/encrypt_uid_to_sec_user_id",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"uid": uid},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
