from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.ads.get_hashtag_creator", "unassigned", Price("0.01"))


def request(client: BaseClient, *, hashtag: str) -> Call[SocialMediaResponse]:
    """TikTok ads: get hashtag creator.

    `GET /v1/social-media/data/tiktok/ads/get_hashtag_creator`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/ads/get_hashtag_creator",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"hashtag": hashtag},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
