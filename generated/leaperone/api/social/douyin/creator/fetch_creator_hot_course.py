from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.creator.fetch_creator_hot_course", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    order: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    category_id: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Douyin creator: fetch creator hot course.

    `GET /v1/social-media/data/douyin/creator/fetch_creator_hot_course`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/creator/fetch_creator_hot_course",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"order": order, "limit": limit, "offset": offset, "category_id": category_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    order: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    category_id: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("offset", "offset", size="limit"), locals())
