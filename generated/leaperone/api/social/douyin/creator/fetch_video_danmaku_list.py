from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.creator.fetch_video_danmaku_list", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    item_id: str,
    count: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_type: int | Unset = UNSET,
    is_blocked: bool | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Douyin creator: fetch video danmaku list.

    `GET /v1/social-media/data/douyin/creator/fetch_video_danmaku_list`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/creator/fetch_video_danmaku_list",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "item_id": item_id,
            "count": count,
            "offset": offset,
            "order_type": order_type,
            "is_blocked": is_blocked,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    item_id: str,
    count: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_type: int | Unset = UNSET,
    is_blocked: bool | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("offset", "offset", size="count"), locals())
