from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/app_v2/search_notes", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    page: int | Omit = UNSET,
    sort_type: str | Omit = UNSET,
    note_type: str | Omit = UNSET,
    time_filter: str | Omit = UNSET,
    search_id: str | Omit = UNSET,
    search_session_id: str | Omit = UNSET,
    source: str | Omit = UNSET,
    ai_mode: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `search_notes` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page", carry=(("search_id", "search_id"), ("search_session_id", "search_session_id"))).walk(
        method, locals()
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def search_notes(
        client: BaseClient,
        *,
        keyword: str,
        page: int | Omit = UNSET,
        sort_type: str | Omit = UNSET,
        note_type: str | Omit = UNSET,
        time_filter: str | Omit = UNSET,
        search_id: str | Omit = UNSET,
        search_session_id: str | Omit = UNSET,
        source: str | Omit = UNSET,
        ai_mode: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app v2: search notes.

        `GET /v1/social-media/data/xiaohongshu/app_v2/search_notes`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"keyword": keyword},
            query={
                "page": page,
                "sort_type": sort_type,
                "note_type": note_type,
                "time_filter": time_filter,
                "search_id": search_id,
                "search_session_id": search_session_id,
                "source": source,
                "ai_mode": ai_mode,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.search_notes)
