from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.zhihu.web.fetch_question_answers", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    question_id: str,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order: str | Unset = UNSET,
    session_id: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Zhihu web: fetch question answers.

    `GET /v1/social-media/data/zhihu/web/fetch_question_answers`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/zhihu/web/fetch_question_answers",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "question_id": question_id,
            "cursor": cursor,
            "limit": limit,
            "offset": offset,
            "order": order,
            "session_id": session_id,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    question_id: str,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order: str | Unset = UNSET,
    session_id: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(
        request,
        Paging(
            "cursor",
            "cursor",
            next=("next_cursor", "nextCursor", "cursor"),
            carry=(("session_id", "session_id"),),
        ),
        locals(),
    )
