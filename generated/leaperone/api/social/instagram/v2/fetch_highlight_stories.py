from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.instagram.v2.fetch_highlight_stories", "unassigned", Price("0.01"))


def request(client: BaseClient, *, highlight_id: str) -> Call[SocialMediaResponse]:
    """Instagram v2: fetch highlight stories.

    `GET /v1/social-media/data/instagram/v2/fetch_highlight_stories`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v2/fetch_highlight_stories",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"highlight_id": highlight_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
