from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.web.fetch_live_search_result", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    keyword: str,
    offset: int | Unset = UNSET,
    count: int | Unset = UNSET,
    search_id: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Douyin web: fetch live search result.

    `GET /v1/social-media/data/douyin/web/fetch_live_search_result`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/web/fetch_live_search_result",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"keyword": keyword, "offset": offset, "count": count, "search_id": search_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    keyword: str,
    offset: int | Unset = UNSET,
    count: int | Unset = UNSET,
    search_id: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(
        request, Paging("offset", "offset", size="count", carry=(("search_id", "search_id"),)), locals()
    )
