from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.web.fetch_user_collects_videos", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, collects_id: str, max_cursor: int | Unset = UNSET, counts: int | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Douyin web: fetch user collects videos.

    `GET /v1/social-media/data/douyin/web/fetch_user_collects_videos`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/web/fetch_user_collects_videos",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"collects_id": collects_id, "max_cursor": max_cursor, "counts": counts},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    collects_id: str,
    max_cursor: int | Unset = UNSET,
    counts: int | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(
        request,
        Paging("cursor", "max_cursor", next=("max_cursor", "maxCursor", "next_cursor", "cursor")),
        locals(),
    )
