from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.xiaohongshu.app_v2.get_product_recommendations", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, sku_id: str, cursor_score: str | Unset = UNSET, region: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Xiaohongshu app v2: get product recommendations.

    `GET /v1/social-media/data/xiaohongshu/app_v2/get_product_recommendations`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/app_v2/get_product_recommendations",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"sku_id": sku_id, "cursor_score": cursor_score, "region": region},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    sku_id: str,
    cursor_score: str | Unset = UNSET,
    region: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "cursor_score", next=("cursor_score",)), locals())
