from __future__ import annotations

from leaperone._endpoint import Any, BaseClient, Call, Extra, Json, Operation, Paged, Price, Unpack, endpoint
from leaperone._features.pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/weibo/web/fetch_search", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    page: int | Omit = UNSET,
    search_type: str | Omit = UNSET,
    time_scope: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_search` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("page", "page"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_search(
        client: BaseClient,
        *,
        keyword: str,
        page: int | Omit = UNSET,
        search_type: str | Omit = UNSET,
        time_scope: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Weibo web: fetch search.

        `GET /v1/social-media/data/weibo/web/fetch_search`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"keyword": keyword},
            query={"page": page, "search_type": search_type, "time_scope": time_scope},
            extra=extra,
        )


request = method = _Methods.fetch_search.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
