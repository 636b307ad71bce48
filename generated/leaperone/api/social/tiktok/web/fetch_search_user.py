from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.web.fetch_search_user", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    keyword: str,
    cursor: int | Unset = UNSET,
    search_id: str | Unset = UNSET,
    cookie: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """TikTok web: fetch search user.

    `GET /v1/social-media/data/tiktok/web/fetch_search_user`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/web/fetch_search_user",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"keyword": keyword, "cursor": cursor, "search_id": search_id, "cookie": cookie},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    keyword: str,
    cursor: int | Unset = UNSET,
    search_id: str | Unset = UNSET,
    cookie: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(
        request,
        Paging(
            "cursor",
            "cursor",
            next=("next_cursor", "nextCursor", "cursor"),
            carry=(("search_id", "search_id"),),
        ),
        locals(),
    )
