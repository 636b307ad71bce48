from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.threads.web.search_profiles", "unassigned", Price("0.01"))


def request(client: BaseClient, *, query: str) -> Call[SocialMediaResponse]:
    """Threads web: search profiles.

    `GET /v1/social-media/data/threads/web/search_profiles`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/threads/web/search_profiles",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"query": query},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
