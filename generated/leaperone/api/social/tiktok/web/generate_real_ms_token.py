from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.web.generate_real_ms_token", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, random_str_data: bool | Unset = UNSET, browser_type: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """TikTok web: generate real msToken.

    `GET /v1/social-media/data/tiktok/web/generate_real_msToken`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/web/generate_real_msToken",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"random_strData": random_str_data, "browser_type": browser_type},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
