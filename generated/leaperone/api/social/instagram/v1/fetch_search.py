from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.instagram.v1.fetch_search", "unassigned", Price("0.01"))


def request(client: BaseClient, *, query: str, select: str | Unset = UNSET) -> Call[SocialMediaResponse]:
    """Instagram v1: fetch search.

    `GET /v1/social-media/data/instagram/v1/fetch_search`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v1/fetch_search",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"query": query, "select": select},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
