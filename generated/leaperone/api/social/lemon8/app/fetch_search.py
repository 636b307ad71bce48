from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/lemon8/app/fetch_search", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    query: str,
    max_cursor: str | Omit = UNSET,
    filter_type: str | Omit = UNSET,
    order_by: str | Omit = UNSET,
    search_tab: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_search` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "max_cursor", next=("max_cursor", "maxCursor", "next_cursor", "cursor")).walk(
        method, locals()
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_search(
        client: BaseClient,
        *,
        query: str,
        max_cursor: str | Omit = UNSET,
        filter_type: str | Omit = UNSET,
        order_by: str | Omit = UNSET,
        search_tab: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Lemon8 app: fetch search.

        `GET /v1/social-media/data/lemon8/app/fetch_search`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"query": query},
            query={
                "max_cursor": max_cursor,
                "filter_type": filter_type,
                "order_by": order_by,
                "search_tab": search_tab,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_search)
