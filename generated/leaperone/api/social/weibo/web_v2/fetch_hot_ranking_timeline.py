from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.weibo.web_v2.fetch_hot_ranking_timeline", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    ranking_type: str,
    since_id: str | Unset = UNSET,
    max_id: str | Unset = UNSET,
    count: int | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Weibo web v2: fetch hot ranking timeline.

    `GET /v1/social-media/data/weibo/web_v2/fetch_hot_ranking_timeline`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/weibo/web_v2/fetch_hot_ranking_timeline",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"ranking_type": ranking_type, "since_id": since_id, "max_id": max_id, "count": count},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    ranking_type: str,
    since_id: str | Unset = UNSET,
    max_id: str | Unset = UNSET,
    count: int | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "max_id", next=("next_max_id", "max_id")), locals())
