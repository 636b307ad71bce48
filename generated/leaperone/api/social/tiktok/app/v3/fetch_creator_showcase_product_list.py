from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.app.v3.fetch_creator_showcase_product_list", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, kol_id: str, count: int | Unset = UNSET, next_scroll_param: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """TikTok app v3: fetch creator showcase product list.

    `GET /v1/social-media/data/tiktok/app/v3/fetch_creator_showcase_product_list`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/app/v3/fetch_creator_showcase_product_list",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"kol_id": kol_id, "count": count, "next_scroll_param": next_scroll_param},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    kol_id: str,
    count: int | Unset = UNSET,
    next_scroll_param: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "next_scroll_param", next=("next_scroll_param",)), locals())
