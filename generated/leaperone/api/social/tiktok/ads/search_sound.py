from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.ads.search_sound", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    keyword: str,
    period: int | Unset = UNSET,
    page: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    rank_type: str | Unset = UNSET,
    new_on_board: bool | Unset = UNSET,
    commercial_music: bool | Unset = UNSET,
    country_code: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """TikTok ads: search sound.

    `GET /v1/social-media/data/tiktok/ads/search_sound`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/ads/search_sound",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "keyword": keyword,
            "period": period,
            "page": page,
            "limit": limit,
            "rank_type": rank_type,
            "new_on_board": new_on_board,
            "commercial_music": commercial_music,
            "country_code": country_code,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    keyword: str,
    period: int | Unset = UNSET,
    page: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    rank_type: str | Unset = UNSET,
    new_on_board: bool | Unset = UNSET,
    commercial_music: bool | Unset = UNSET,
    country_code: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("page", "page"), locals())
