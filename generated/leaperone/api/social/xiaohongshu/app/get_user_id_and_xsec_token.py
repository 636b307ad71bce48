from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.xiaohongshu.app.get_user_id_and_xsec_token", "unassigned", Price("0.01"))


def request(client: BaseClient, *, share_link: str) -> Call[SocialMediaResponse]:
    """Xiaohongshu app: get user id and xsec token.

    `GET /v1/social-media/data/xiaohongshu/app/get_user_id_and_xsec_token`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/app/get_user_id_and_xsec_token",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"share_link": share_link},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
