from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.xiaohongshu.web.search_notes_v3", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    keyword: str,
    page: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    note_type: str | Unset = UNSET,
    note_time: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Xiaohongshu web: search notes v3.

    `GET /v1/social-media/data/xiaohongshu/web/search_notes_v3`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/web/search_notes_v3",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"keyword": keyword, "page": page, "sort": sort, "noteType": note_type, "noteTime": note_time},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    keyword: str,
    page: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    note_type: str | Unset = UNSET,
    note_time: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("page", "page"), locals())
