from __future__ import annotations

from leaperone._endpoint import Any, BaseClient, Call, Extra, Json, Operation, Paged, Price, Unpack, endpoint
from leaperone._features.pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/weibo/app/fetch_hot_search", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    category: str | Omit = UNSET,
    page: int | Omit = UNSET,
    count: int | Omit = UNSET,
    region_name: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_hot_search` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("page", "page"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_hot_search(
        client: BaseClient,
        *,
        category: str | Omit = UNSET,
        page: int | Omit = UNSET,
        count: int | Omit = UNSET,
        region_name: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Weibo app: fetch hot search.

        `GET /v1/social-media/data/weibo/app/fetch_hot_search`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            query={"category": category, "page": page, "count": count, "region_name": region_name},
            extra=extra,
        )


request = method = _Methods.fetch_hot_search.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
