from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/shop/web/fetch_product_reviews_v2", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    product_id: str,
    page_start: int | Omit = UNSET,
    sort_rule: int | Omit = UNSET,
    filter_type: int | Omit = UNSET,
    filter_value: int | Omit = UNSET,
    region: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_product_reviews_v2` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page_start").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_product_reviews_v2(
        client: BaseClient,
        *,
        product_id: str,
        page_start: int | Omit = UNSET,
        sort_rule: int | Omit = UNSET,
        filter_type: int | Omit = UNSET,
        filter_value: int | Omit = UNSET,
        region: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok shop web: fetch product reviews v2.

        `GET /v1/social-media/data/tiktok/shop/web/fetch_product_reviews_v2`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"product_id": product_id},
            query={
                "page_start": page_start,
                "sort_rule": sort_rule,
                "filter_type": filter_type,
                "filter_value": filter_value,
                "region": region,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_product_reviews_v2)
