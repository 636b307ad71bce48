from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.creator.fetch_creator_hot_spot_billboard", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    billboard_tag: str | Unset = UNSET,
    hot_search_type: int | Unset = UNSET,
    city_code: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Douyin creator: fetch creator hot spot billboard.

    `GET /v1/social-media/data/douyin/creator/fetch_creator_hot_spot_billboard`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/creator/fetch_creator_hot_spot_billboard",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"billboard_tag": billboard_tag, "hot_search_type": hot_search_type, "city_code": city_code},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
