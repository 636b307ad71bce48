from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.app.v3.fetch_product_review", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    product_id: str,
    cursor: int | Unset = UNSET,
    size: int | Unset = UNSET,
    filter_id: int | Unset = UNSET,
    sort_type: int | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """TikTok app v3: fetch product review.

    `GET /v1/social-media/data/tiktok/app/v3/fetch_product_review`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/app/v3/fetch_product_review",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "product_id": product_id,
            "cursor": cursor,
            "size": size,
            "filter_id": filter_id,
            "sort_type": sort_type,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    product_id: str,
    cursor: int | Unset = UNSET,
    size: int | Unset = UNSET,
    filter_id: int | Unset = UNSET,
    sort_type: int | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")), locals())
