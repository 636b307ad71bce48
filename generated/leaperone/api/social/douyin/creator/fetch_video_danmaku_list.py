from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/creator/fetch_video_danmaku_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    item_id: str,
    count: int | Omit = UNSET,
    offset: int | Omit = UNSET,
    order_type: int | Omit = UNSET,
    is_blocked: bool | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_video_danmaku_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("offset", "offset", size="count").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_video_danmaku_list(
        client: BaseClient,
        *,
        item_id: str,
        count: int | Omit = UNSET,
        offset: int | Omit = UNSET,
        order_type: int | Omit = UNSET,
        is_blocked: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin creator: fetch video danmaku list.

        `GET /v1/social-media/data/douyin/creator/fetch_video_danmaku_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"item_id": item_id},
            query={"count": count, "offset": offset, "order_type": order_type, "is_blocked": is_blocked},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_video_danmaku_list)
