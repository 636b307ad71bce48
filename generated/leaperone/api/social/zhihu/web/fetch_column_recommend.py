from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.zhihu.web.fetch_column_recommend", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, article_id: str, limit: str | Unset = UNSET, offset: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Zhihu web: fetch column recommend.

    `GET /v1/social-media/data/zhihu/web/fetch_column_recommend`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/zhihu/web/fetch_column_recommend",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"article_id": article_id, "limit": limit, "offset": offset},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    article_id: str,
    limit: str | Unset = UNSET,
    offset: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("offset", "offset", size="limit"), locals())
