from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.creator.fetch_user_search", "unassigned", Price("0.01"))


def request(client: BaseClient, *, user_name: str) -> Call[SocialMediaResponse]:
    """Douyin creator: fetch user search.

    `GET /v1/social-media/data/douyin/creator/fetch_user_search`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/creator/fetch_user_search",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"user_name": user_name},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
