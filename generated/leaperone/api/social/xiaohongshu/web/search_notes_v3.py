from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/web/search_notes_v3", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    page: int | Omit = UNSET,
    sort: str | Omit = UNSET,
    note_type: str | Omit = UNSET,
    note_time: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `search_notes_v3` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def search_notes_v3(
        client: BaseClient,
        *,
        keyword: str,
        page: int | Omit = UNSET,
        sort: str | Omit = UNSET,
        note_type: str | Omit = UNSET,
        note_time: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu web: search notes v3.

        `GET /v1/social-media/data/xiaohongshu/web/search_notes_v3`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"keyword": keyword},
            query={"page": page, "sort": sort, "noteType": note_type, "noteTime": note_time},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.search_notes_v3)
