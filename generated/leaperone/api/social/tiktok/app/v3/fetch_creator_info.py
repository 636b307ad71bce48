from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.app.v3.fetch_creator_info", "unassigned", Price("0.01"))


def request(client: BaseClient, *, creator_uid: str) -> Call[SocialMediaResponse]:
    """TikTok app v3: fetch creator info.

    `GET /v1/social-media/data/tiktok/app/v3/fetch_creator_info`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/app/v3/fetch_creator_info",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"creator_uid": creator_uid},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
