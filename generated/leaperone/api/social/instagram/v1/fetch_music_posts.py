from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.instagram.v1.fetch_music_posts", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    music_id: str | Unset = UNSET,
    music_url: str | Unset = UNSET,
    max_id: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Instagram v1: fetch music posts.

    `GET /v1/social-media/data/instagram/v1/fetch_music_posts`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v1/fetch_music_posts",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"music_id": music_id, "music_url": music_url, "max_id": max_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    music_id: str | Unset = UNSET,
    music_url: str | Unset = UNSET,
    max_id: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "max_id", next=("next_max_id", "max_id")), locals())
