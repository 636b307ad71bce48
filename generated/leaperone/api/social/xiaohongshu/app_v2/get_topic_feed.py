from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/app_v2/get_topic_feed", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    page_id: str,
    sort: str | Omit = UNSET,
    cursor_score: str | Omit = UNSET,
    last_note_id: str | Omit = UNSET,
    last_note_ct: str | Omit = UNSET,
    session_id: str | Omit = UNSET,
    first_load_time: str | Omit = UNSET,
    source: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_topic_feed` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging(
        "cursor",
        "cursor_score",
        next=("cursor_score",),
        carry=(("session_id", "session_id"), ("last_note_id", "last_note_id"), ("last_note_ct", "last_note_ct")),
    ).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_topic_feed(
        client: BaseClient,
        *,
        page_id: str,
        sort: str | Omit = UNSET,
        cursor_score: str | Omit = UNSET,
        last_note_id: str | Omit = UNSET,
        last_note_ct: str | Omit = UNSET,
        session_id: str | Omit = UNSET,
        first_load_time: str | Omit = UNSET,
        source: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app v2: get topic feed.

        `GET /v1/social-media/data/xiaohongshu/app_v2/get_topic_feed`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"page_id": page_id},
            query={
                "sort": sort,
                "cursor_score": cursor_score,
                "last_note_id": last_note_id,
                "last_note_ct": last_note_ct,
                "session_id": session_id,
                "first_load_time": first_load_time,
                "source": source,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_topic_feed)
