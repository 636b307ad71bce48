from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.weibo.web.fetch_user_info", "unassigned", Price("0.01"))


def request(client: BaseClient, *, uid: str) -> Call[SocialMediaResponse]:
    """Weibo web: fetch user info.

    `GET /v1/social-media/data/weibo/web/fetch_user_info`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/weibo/web/fetch_user_info",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"uid": uid},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
