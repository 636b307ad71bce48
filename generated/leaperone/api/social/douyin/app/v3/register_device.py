from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset


def request(client: BaseClient, *, proxy: str | Unset = UNSET) -> Call[SocialMediaResponse]:
    """Douyin app v3: register device.

    `GET /v1/social-media/data/douyin/app/v3/register_device`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/app/v3/register_device",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"proxy": proxy},
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
