from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v3/get_user_posts", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    username: str,
    first: int | Omit = UNSET,
    after: str | Omit = UNSET,
    before: str | Omit = UNSET,
    last: int | Omit = UNSET,
    count: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_user_posts` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "after", next=("end_cursor", "endCursor", "next_cursor", "after")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_user_posts(
        client: BaseClient,
        *,
        username: str,
        first: int | Omit = UNSET,
        after: str | Omit = UNSET,
        before: str | Omit = UNSET,
        last: int | Omit = UNSET,
        count: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Instagram v3: get user posts.

        `GET /v1/social-media/data/instagram/v3/get_user_posts`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"username": username},
            query={"first": first, "after": after, "before": before, "last": last, "count": count},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_user_posts)
