from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/zhihu/web/fetch_question_answers", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
    return Paging(
        "cursor", "cursor", next=("next_cursor", "nextCursor", "cursor"), carry=(("session_id", "session_id"),)
    ).walk(method, locals())


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
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"question_id": question_id},
            query={"cursor": cursor, "limit": limit, "offset": offset, "order": order, "session_id": session_id},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_question_answers)
