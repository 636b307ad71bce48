from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/ads/get_top_products", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    last: int | Omit = UNSET,
    page: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    country_code: str | Omit = UNSET,
    first_ecom_category_id: str | Omit = UNSET,
    ecom_type: str | Omit = UNSET,
    period_type: str | Omit = UNSET,
    order_by: str | Omit = UNSET,
    order_type: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_top_products` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_top_products(
        client: BaseClient,
        *,
        last: int | Omit = UNSET,
        page: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        country_code: str | Omit = UNSET,
        first_ecom_category_id: str | Omit = UNSET,
        ecom_type: str | Omit = UNSET,
        period_type: str | Omit = UNSET,
        order_by: str | Omit = UNSET,
        order_type: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok ads: get top products.

        `GET /v1/social-media/data/tiktok/ads/get_top_products`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "last": last,
                "page": page,
                "limit": limit,
                "country_code": country_code,
                "first_ecom_category_id": first_ecom_category_id,
                "ecom_type": ecom_type,
                "period_type": period_type,
                "order_by": order_by,
                "order_type": order_type,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_top_products)
