from __future__ import annotations

from leaperone._endpoint import Any, BaseClient, Call, Extra, Json, Operation, Paged, Price, Unpack, endpoint
from leaperone._features.pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

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
    return Walk(method, Paging("offset", "offset", size="limit"), locals())


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
            required={"comment_id": comment_id},
            query={"order_by": order_by, "limit": limit, "offset": offset},
            extra=extra,
        )


request = method = _Methods.fetch_sub_comment_v5.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
