from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone.models.social_media_response import SocialMediaResponse


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
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
