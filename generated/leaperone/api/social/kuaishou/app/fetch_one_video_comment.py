from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/kuaishou/app/fetch_one_video_comment", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    photo_id: str,
    pcursor: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_one_video_comment` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "pcursor", next=("pcursor",), end=("no_more",)).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_one_video_comment(
        client: BaseClient, *, photo_id: str, pcursor: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Kuaishou app: fetch one video comment.

        `GET /v1/social-media/data/kuaishou/app/fetch_one_video_comment`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"photo_id": photo_id}, query={"pcursor": pcursor})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_one_video_comment)
