from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/xiaohongshu/app_v2/get_creator_hot_inspiration_feed", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    cursor: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_creator_hot_inspiration_feed` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_creator_hot_inspiration_feed(
        client: BaseClient, *, cursor: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app v2: get creator hot inspiration feed.

        `GET /v1/social-media/data/xiaohongshu/app_v2/get_creator_hot_inspiration_feed`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, query={"cursor": cursor})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_creator_hot_inspiration_feed)
