from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/bilibili/web/fetch_general_search", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    order: str,
    page: int,
    page_size: int,
    duration: int | Omit = UNSET,
    pubtime_begin_s: int | Omit = UNSET,
    pubtime_end_s: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_general_search` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_general_search(
        client: BaseClient,
        *,
        keyword: str,
        order: str,
        page: int,
        page_size: int,
        duration: int | Omit = UNSET,
        pubtime_begin_s: int | Omit = UNSET,
        pubtime_end_s: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Bilibili web: fetch general search.

        `GET /v1/social-media/data/bilibili/web/fetch_general_search`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.

        Args:
            order: Not in the documented example
            page: Not in the documented example
            page_size: Not in the documented example
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"keyword": keyword, "order": order, "page_size": page_size},
            query={
                "page": page,
                "duration": duration,
                "pubtime_begin_s": pubtime_begin_s,
                "pubtime_end_s": pubtime_end_s,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_general_search)
