from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/fetch_user_following_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    sec_user_id: str | Omit = UNSET,
    max_time: str | Omit = UNSET,
    count: int | Omit = UNSET,
    source_type: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_user_following_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "max_time", next=("max_time", "min_time")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_user_following_list(
        client: BaseClient,
        *,
        sec_user_id: str | Omit = UNSET,
        max_time: str | Omit = UNSET,
        count: int | Omit = UNSET,
        source_type: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch user following list.

        `GET /v1/social-media/data/douyin/web/fetch_user_following_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={"sec_user_id": sec_user_id, "max_time": max_time, "count": count, "source_type": source_type},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_user_following_list)
