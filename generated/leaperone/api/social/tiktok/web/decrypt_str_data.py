from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.decrypt_str_data", "unassigned", Price("0.01"))


def request(client: BaseClient, *, encrypted_data: str) -> Call[SocialMediaResponse]:
    """TikTok web: decrypt strData.

    `GET /v1/social-media/data/tiktok/web/decrypt_strData`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/web/decrypt_strData",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"encrypted_data": encrypted_data},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
