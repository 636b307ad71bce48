from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/app_v2/search_products", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    page: int | Omit = UNSET,
    search_id: str | Omit = UNSET,
    source: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `search_products` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page", carry=(("search_id", "search_id"),)).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def search_products(
        client: BaseClient,
        *,
        keyword: str,
        page: int | Omit = UNSET,
        search_id: str | Omit = UNSET,
        source: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app v2: search products.

        `GET /v1/social-media/data/xiaohongshu/app_v2/search_products`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"keyword": keyword},
            query={"page": page, "search_id": search_id, "source": source},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.search_products)
