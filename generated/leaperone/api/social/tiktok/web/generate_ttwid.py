from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.web.generate_ttwid", "unassigned", Price("0.01"))


def request(client: BaseClient, *, user_agent: str | Unset = UNSET) -> Call[SocialMediaResponse]:
    """TikTok web: generate ttwid.

    `GET /v1/social-media/data/tiktok/web/generate_ttwid`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/web/generate_ttwid",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"user_agent": user_agent},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
