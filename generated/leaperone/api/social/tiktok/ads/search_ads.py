from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/ads/search_ads", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    objective: int | Omit = UNSET,
    like: int | Omit = UNSET,
    period: int | Omit = UNSET,
    industry: str | Omit = UNSET,
    keyword: str | Omit = UNSET,
    page: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    order_by: str | Omit = UNSET,
    country_code: str | Omit = UNSET,
    ad_format: int | Omit = UNSET,
    ad_language: str | Omit = UNSET,
    search_id: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `search_ads` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page", carry=(("search_id", "search_id"),)).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def search_ads(
        client: BaseClient,
        *,
        objective: int | Omit = UNSET,
        like: int | Omit = UNSET,
        period: int | Omit = UNSET,
        industry: str | Omit = UNSET,
        keyword: str | Omit = UNSET,
        page: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        order_by: str | Omit = UNSET,
        country_code: str | Omit = UNSET,
        ad_format: int | Omit = UNSET,
        ad_language: str | Omit = UNSET,
        search_id: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok ads: search ads.

        `GET /v1/social-media/data/tiktok/ads/search_ads`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "objective": objective,
                "like": like,
                "period": period,
                "industry": industry,
                "keyword": keyword,
                "page": page,
                "limit": limit,
                "order_by": order_by,
                "country_code": country_code,
                "ad_format": ad_format,
                "ad_language": ad_language,
                "search_id": search_id,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.search_ads)
