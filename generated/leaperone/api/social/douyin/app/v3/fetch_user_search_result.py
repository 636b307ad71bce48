from __future__ import annotations

from leaperone._endpoint import Any, BaseClient, Call, Extra, Json, Operation, Paged, Price, Unpack, endpoint
from leaperone._features.pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/app/v3/fetch_user_search_result", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    offset: int | Omit = UNSET,
    count: int | Omit = UNSET,
    douyin_user_fans: str | Omit = UNSET,
    douyin_user_type: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_user_search_result` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("offset", "offset", size="count"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_user_search_result(
        client: BaseClient,
        *,
        keyword: str,
        offset: int | Omit = UNSET,
        count: int | Omit = UNSET,
        douyin_user_fans: str | Omit = UNSET,
        douyin_user_type: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: fetch user search result.

        `GET /v1/social-media/data/douyin/app/v3/fetch_user_search_result`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"keyword": keyword},
            query={
                "offset": offset,
                "count": count,
                "douyin_user_fans": douyin_user_fans,
                "douyin_user_type": douyin_user_type,
            },
            extra=extra,
        )


request = method = _Methods.fetch_user_search_result.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
