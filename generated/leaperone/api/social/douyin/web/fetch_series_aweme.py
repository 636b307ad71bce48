from __future__ import annotations

from leaperone._endpoint import Any, BaseClient, Call, Extra, Json, Operation, Paged, Price, Unpack, endpoint
from leaperone._features.pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/fetch_series_aweme", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    offset: int,
    count: int,
    content_type: int,
    cookie: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_series_aweme` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("offset", "offset", size="count"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_series_aweme(
        client: BaseClient,
        *,
        offset: int,
        count: int,
        content_type: int,
        cookie: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch series aweme.

        `GET /v1/social-media/data/douyin/web/fetch_series_aweme`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"count": count, "content_type": content_type},
            query={"offset": offset, "cookie": cookie},
            extra=extra,
        )


request = method = _Methods.fetch_series_aweme.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
