from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.twitter.web.fetch_trending", "unassigned", Price("0.01"))


def request(client: BaseClient, *, country: str | Unset = UNSET) -> Call[SocialMediaResponse]:
    """Twitter web: fetch trending.

    `GET /v1/social-media/data/twitter/web/fetch_trending`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/twitter/web/fetch_trending",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"country": country},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
