from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.youtube.web.get_channel_videos_v2", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    channel_id: str,
    lang: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    content_type: str | Unset = UNSET,
    next_token: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """YouTube web: get channel videos v2.

    `GET /v1/social-media/data/youtube/web/get_channel_videos_v2`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/youtube/web/get_channel_videos_v2",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "channel_id": channel_id,
            "lang": lang,
            "sortBy": sort_by,
            "contentType": content_type,
            "nextToken": next_token,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    channel_id: str,
    lang: str | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    content_type: str | Unset = UNSET,
    next_token: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(
        request, Paging("cursor", "next_token", next=("nextToken", "next_token", "continuation")), locals()
    )
