from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.xingtu.search_kol_v2", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, keyword: str, follower_range: str | Unset = UNSET, content_tag: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Douyin xingtu: search kol v2.

    `GET /v1/social-media/data/douyin/xingtu/search_kol_v2`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/xingtu/search_kol_v2",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"keyword": keyword, "followerRange": follower_range, "contentTag": content_tag},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
