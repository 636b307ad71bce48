from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/web_v3/fetch_homefeed", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    num: int | Omit = UNSET,
    cursor_score: str | Omit = UNSET,
    category: str | Omit = UNSET,
    need_filter_image: bool | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_homefeed` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "cursor_score", next=("cursor_score",)).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_homefeed(
        client: BaseClient,
        *,
        num: int | Omit = UNSET,
        cursor_score: str | Omit = UNSET,
        category: str | Omit = UNSET,
        need_filter_image: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu web v3: fetch homefeed.

        `GET /v1/social-media/data/xiaohongshu/web_v3/fetch_homefeed`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "num": num,
                "cursor_score": cursor_score,
                "category": category,
                "need_filter_image": need_filter_image,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_homefeed)
