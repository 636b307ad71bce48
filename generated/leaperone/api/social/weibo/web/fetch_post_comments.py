from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/weibo/web/fetch_post_comments", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    post_id: str,
    mid: str,
    max_id: str | Omit = UNSET,
    max_id_type: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_post_comments` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "max_id", next=("next_max_id", "max_id")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_post_comments(
        client: BaseClient,
        *,
        post_id: str,
        mid: str,
        max_id: str | Omit = UNSET,
        max_id_type: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Weibo web: fetch post comments.

        `GET /v1/social-media/data/weibo/web/fetch_post_comments`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"post_id": post_id, "mid": mid},
            query={"max_id": max_id, "max_id_type": max_id_type},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_post_comments)
