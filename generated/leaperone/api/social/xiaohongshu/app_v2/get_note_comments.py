from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.xiaohongshu.app_v2.get_note_comments", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    note_id: str | Unset = UNSET,
    share_text: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    index: int | Unset = UNSET,
    page_area: str | Unset = UNSET,
    sort_strategy: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Xiaohongshu app v2: get note comments.

    `GET /v1/social-media/data/xiaohongshu/app_v2/get_note_comments`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/app_v2/get_note_comments",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "note_id": note_id,
            "share_text": share_text,
            "cursor": cursor,
            "index": index,
            "pageArea": page_area,
            "sort_strategy": sort_strategy,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    note_id: str | Unset = UNSET,
    share_text: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    index: int | Unset = UNSET,
    page_area: str | Unset = UNSET,
    sort_strategy: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(
        request,
        Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor"), carry=(("index", "index"),)),
        locals(),
    )
