from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/ads/get_creative_patterns", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    first_industry_id: str | Omit = UNSET,
    period_type: str | Omit = UNSET,
    order_field: str | Omit = UNSET,
    order_type: str | Omit = UNSET,
    week: str | Omit = UNSET,
    page: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_creative_patterns` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_creative_patterns(
        client: BaseClient,
        *,
        first_industry_id: str | Omit = UNSET,
        period_type: str | Omit = UNSET,
        order_field: str | Omit = UNSET,
        order_type: str | Omit = UNSET,
        week: str | Omit = UNSET,
        page: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok ads: get creative patterns.

        `GET /v1/social-media/data/tiktok/ads/get_creative_patterns`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "first_industry_id": first_industry_id,
                "period_type": period_type,
                "order_field": order_field,
                "order_type": order_type,
                "week": week,
                "page": page,
                "limit": limit,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_creative_patterns)
