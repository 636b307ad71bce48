from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/bilibili/web/fetch_video_comments", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    bv_id: str,
    pn: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_video_comments` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "pn").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_video_comments(
        client: BaseClient, *, bv_id: str, pn: int | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Bilibili web: fetch video comments.

        `GET /v1/social-media/data/bilibili/web/fetch_video_comments`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.

        Args:
            bv_id: BV id of the video; bvid in the documented example
        """
        return Call(client, OPERATION, ANSWER, extra, required={"bv_id": bv_id}, query={"pn": pn})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_video_comments)
