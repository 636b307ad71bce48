from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.xingtu_v2.get_author_hot_comment_tokens", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, author_id: str, num: int | Unset = UNSET, without_emoji: bool | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Douyin xingtu v2: get author hot comment tokens.

    `GET /v1/social-media/data/douyin/xingtu_v2/get_author_hot_comment_tokens`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/xingtu_v2/get_author_hot_comment_tokens",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"author_id": author_id, "num": num, "without_emoji": without_emoji},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
