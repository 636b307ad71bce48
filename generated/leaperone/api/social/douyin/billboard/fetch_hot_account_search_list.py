from __future__ import annotations

from leaperone._endpoint import Any, BaseClient, Call, Extra, Json, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/billboard/fetch_hot_account_search_list", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    cursor: int,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_hot_account_search_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_hot_account_search_list(
        client: BaseClient, *, keyword: str, cursor: int, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin billboard: fetch hot account search list.

        `GET /v1/social-media/data/douyin/billboard/fetch_hot_account_search_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"keyword": keyword}, query={"cursor": cursor})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_hot_account_search_list)
