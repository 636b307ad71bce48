from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone.models.social_media_response import SocialMediaResponse


def request(client: BaseClient, *, share_text: str) -> Call[SocialMediaResponse]:
    """Xiaohongshu web: get note id and xsec token.

    `GET /v1/social-media/data/xiaohongshu/web/get_note_id_and_xsec_token`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/web/get_note_id_and_xsec_token",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"share_text": share_text},
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
