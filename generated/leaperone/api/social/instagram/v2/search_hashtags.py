from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.instagram.v2.search_hashtags", "unassigned", Price("0.01"))


def request(client: BaseClient, *, keyword: str) -> Call[SocialMediaResponse]:
    """Instagram v2: search hashtags.

    `GET /v1/social-media/data/instagram/v2/search_hashtags`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v2/search_hashtags",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"keyword": keyword},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
