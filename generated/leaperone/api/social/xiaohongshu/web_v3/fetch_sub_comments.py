from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.xiaohongshu.web_v3.fetch_sub_comments", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    note_id: str,
    root_comment_id: str,
    num: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Xiaohongshu web v3: fetch sub comments.

    `GET /v1/social-media/data/xiaohongshu/web_v3/fetch_sub_comments`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/web_v3/fetch_sub_comments",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"note_id": note_id, "root_comment_id": root_comment_id, "num": num, "cursor": cursor},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    note_id: str,
    root_comment_id: str,
    num: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")), locals())
