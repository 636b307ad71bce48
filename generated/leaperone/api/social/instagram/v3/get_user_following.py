from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v3/get_user_following", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    user_id: str | Omit = UNSET,
    username: str | Omit = UNSET,
    count: int | Omit = UNSET,
    max_id: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_user_following` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "max_id", next=("next_max_id", "max_id")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_user_following(
        client: BaseClient,
        *,
        user_id: str | Omit = UNSET,
        username: str | Omit = UNSET,
        count: int | Omit = UNSET,
        max_id: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Instagram v3: get user following.

        `GET /v1/social-media/data/instagram/v3/get_user_following`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={"user_id": user_id, "username": username, "count": count, "max_id": max_id},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_user_following)
