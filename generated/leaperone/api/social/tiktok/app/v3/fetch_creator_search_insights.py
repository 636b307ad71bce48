from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/app/v3/fetch_creator_search_insights", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    offset: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    tab: str | Omit = UNSET,
    language_filters: str | Omit = UNSET,
    category_filters: str | Omit = UNSET,
    creator_source: str | Omit = UNSET,
    force_refresh: bool | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_creator_search_insights` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("offset", "offset", size="limit").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_creator_search_insights(
        client: BaseClient,
        *,
        offset: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        tab: str | Omit = UNSET,
        language_filters: str | Omit = UNSET,
        category_filters: str | Omit = UNSET,
        creator_source: str | Omit = UNSET,
        force_refresh: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch creator search insights.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_creator_search_insights`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "offset": offset,
                "limit": limit,
                "tab": tab,
                "language_filters": language_filters,
                "category_filters": category_filters,
                "creator_source": creator_source,
                "force_refresh": force_refresh,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_creator_search_insights)
