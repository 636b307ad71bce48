from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.zhihu.web.fetch_question_answers", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    question_id: str,
    cursor: str | Omit = UNSET,
    limit: int | Omit = UNSET,
    offset: int | Omit = UNSET,
    order: str | Omit = UNSET,
    session_id: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_question_answers` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(
        method,
        Paging(
            "cursor",
            "cursor",
            next=("next_cursor", "nextCursor", "cursor"),
            carry=(("session_id", "session_id"),),
        ),
        locals(),
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_question_answers(
        client: BaseClient,
        *,
        question_id: str,
        cursor: str | Omit = UNSET,
        limit: int | Omit = UNSET,
        offset: int | Omit = UNSET,
        order: str | Omit = UNSET,
        session_id: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Zhihu web: fetch question answers.

        `GET /v1/social-media/data/zhihu/web/fetch_question_answers`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
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
            extra=extra,
        )


request = method = _Methods.fetch_question_answers.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
