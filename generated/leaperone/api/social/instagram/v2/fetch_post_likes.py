from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v2/fetch_post_likes", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    code_or_url: str,
    end_cursor: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_post_likes` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "end_cursor", next=("end_cursor", "endCursor", "next_cursor")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_post_likes(
        client: BaseClient, *, code_or_url: str, end_cursor: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Instagram v2: fetch post likes.

        `GET /v1/social-media/data/instagram/v2/fetch_post_likes`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client, OPERATION, ANSWER, extra, required={"code_or_url": code_or_url}, query={"end_cursor": end_cursor}
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_post_likes)
