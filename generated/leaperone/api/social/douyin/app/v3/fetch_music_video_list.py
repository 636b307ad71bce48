from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.app.v3.fetch_music_video_list", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, music_id: str, cursor: int | Unset = UNSET, count: int | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Douyin app v3: fetch music video list.

    `GET /v1/social-media/data/douyin/app/v3/fetch_music_video_list`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/app/v3/fetch_music_video_list",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"music_id": music_id, "cursor": cursor, "count": count},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    music_id: str,
    cursor: int | Unset = UNSET,
    count: int | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")), locals())
