from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.instagram.v3.search_users", "unassigned", Price("0.01"))


def request(client: BaseClient, *, query: str, rank_token: str | Unset = UNSET) -> Call[SocialMediaResponse]:
    """Instagram v3: search users.

    `GET /v1/social-media/data/instagram/v3/search_users`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v3/search_users",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"query": query, "rank_token": rank_token},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
