from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.instagram.v2.fetch_post_comments", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    code_or_url: str,
    sort_by: str | Unset = UNSET,
    pagination_token: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Instagram v2: fetch post comments.

    `GET /v1/social-media/data/instagram/v2/fetch_post_comments`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v2/fetch_post_comments",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"code_or_url": code_or_url, "sort_by": sort_by, "pagination_token": pagination_token},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    code_or_url: str,
    sort_by: str | Unset = UNSET,
    pagination_token: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(
        request,
        Paging(
            "cursor",
            "pagination_token",
            next=("pagination_token", "next_pagination_token", "paginationToken"),
        ),
        locals(),
    )
