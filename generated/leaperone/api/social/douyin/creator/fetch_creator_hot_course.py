from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/creator/fetch_creator_hot_course", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    order: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    offset: int | Omit = UNSET,
    category_id: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_creator_hot_course` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("offset", "offset", size="limit").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_creator_hot_course(
        client: BaseClient,
        *,
        order: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        offset: int | Omit = UNSET,
        category_id: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin creator: fetch creator hot course.

        `GET /v1/social-media/data/douyin/creator/fetch_creator_hot_course`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={"order": order, "limit": limit, "offset": offset, "category_id": category_id},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_creator_hot_course)
