from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.fetch_tag_detail", "unassigned", Price("0.01"))


def request(client: BaseClient, *, tag_name: str) -> Call[SocialMediaResponse]:
    """TikTok web: fetch tag detail.

    `GET /v1/social-media/data/tiktok/web/fetch_tag_detail`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/web/fetch_tag_detail",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"tag_name": tag_name},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
