from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.instagram.v3.get_post_oembed", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, url: str, hidecaption: bool | Unset = UNSET, maxwidth: int | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Instagram v3: get post oembed.

    `GET /v1/social-media/data/instagram/v3/get_post_oembed`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v3/get_post_oembed",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"url": url, "hidecaption": hidecaption, "maxwidth": maxwidth},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
