from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/app/v3/fetch_product_search", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    cursor: int | Omit = UNSET,
    count: int | Omit = UNSET,
    sort_type: int | Omit = UNSET,
    customer_review_four_star: bool | Omit = UNSET,
    have_discount: bool | Omit = UNSET,
    min_price: str | Omit = UNSET,
    max_price: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_product_search` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_product_search(
        client: BaseClient,
        *,
        keyword: str,
        cursor: int | Omit = UNSET,
        count: int | Omit = UNSET,
        sort_type: int | Omit = UNSET,
        customer_review_four_star: bool | Omit = UNSET,
        have_discount: bool | Omit = UNSET,
        min_price: str | Omit = UNSET,
        max_price: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch product search.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_product_search`
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
                "cursor": cursor,
                "count": count,
                "sort_type": sort_type,
                "customer_review_four_star": customer_review_four_star,
                "have_discount": have_discount,
                "min_price": min_price,
                "max_price": max_price,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_product_search)
