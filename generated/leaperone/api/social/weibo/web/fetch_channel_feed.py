from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.weibo.web.fetch_channel_feed", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, channel_name: str | Unset = UNSET, page: int | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Weibo web: fetch channel feed.

    `GET /v1/social-media/data/weibo/web/fetch_channel_feed`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/weibo/web/fetch_channel_feed",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"channel_name": channel_name, "page": page},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    channel_name: str | Unset = UNSET,
    page: int | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("page", "page"), locals())
