from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/zhihu/web/fetch_sub_comment_v5", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    comment_id: str,
    order_by: str | Omit = UNSET,
    limit: str | Omit = UNSET,
    offset: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_sub_comment_v5` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("offset", "offset", size="limit").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_sub_comment_v5(
        client: BaseClient,
        *,
        comment_id: str,
        order_by: str | Omit = UNSET,
        limit: str | Omit = UNSET,
        offset: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Zhihu web: fetch sub comment v5.

        `GET /v1/social-media/data/zhihu/web/fetch_sub_comment_v5`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"comment_id": comment_id},
            query={"order_by": order_by, "limit": limit, "offset": offset},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_sub_comment_v5)
