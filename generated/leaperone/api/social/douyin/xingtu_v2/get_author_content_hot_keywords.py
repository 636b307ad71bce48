from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.xingtu_v2.get_author_content_hot_keywords", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, author_id: str, keyword_type: int | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Douyin xingtu v2: get author content hot keywords.

    `GET /v1/social-media/data/douyin/xingtu_v2/get_author_content_hot_keywords`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/xingtu_v2/get_author_content_hot_keywords",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"author_id": author_id, "keyword_type": keyword_type},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
