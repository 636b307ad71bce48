from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.billboard.fetch_hot_total_list", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    page: int,
    page_size: int,
    type: str,
    snapshot_time: str | Unset = UNSET,
    start_date: str | Unset = UNSET,
    end_date: str | Unset = UNSET,
    sentence_tag: str | Unset = UNSET,
    keyword: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Douyin billboard: fetch hot total list.

    `GET /v1/social-media/data/douyin/billboard/fetch_hot_total_list`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/billboard/fetch_hot_total_list",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "page": page,
            "page_size": page_size,
            "type": type,
            "snapshot_time": snapshot_time,
            "start_date": start_date,
            "end_date": end_date,
            "sentence_tag": sentence_tag,
            "keyword": keyword,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    page: int,
    page_size: int,
    type: str,
    snapshot_time: str | Unset = UNSET,
    start_date: str | Unset = UNSET,
    end_date: str | Unset = UNSET,
    sentence_tag: str | Unset = UNSET,
    keyword: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("page", "page"), locals())
