from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.web.fetch_user_post", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    sec_uid: str,
    cursor: int | Unset = UNSET,
    count: int | Unset = UNSET,
    cover_format: int | Unset = UNSET,
    post_item_list_request_type: int | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """TikTok web: fetch user post.

    `GET /v1/social-media/data/tiktok/web/fetch_user_post`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/web/fetch_user_post",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "secUid": sec_uid,
            "cursor": cursor,
            "count": count,
            "coverFormat": cover_format,
            "post_item_list_request_type": post_item_list_request_type,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    sec_uid: str,
    cursor: int | Unset = UNSET,
    count: int | Unset = UNSET,
    cover_format: int | Unset = UNSET,
    post_item_list_request_type: int | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")), locals())
