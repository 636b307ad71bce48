from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.web.fetch_search_video", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    count: int | Omit = UNSET,
    offset: int | Omit = UNSET,
    search_id: str | Omit = UNSET,
    cookie: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_search_video` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(
        method, Paging("offset", "offset", size="count", carry=(("search_id", "search_id"),)), locals()
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_search_video(
        client: BaseClient,
        *,
        keyword: str,
        count: int | Omit = UNSET,
        offset: int | Omit = UNSET,
        search_id: str | Omit = UNSET,
        cookie: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok web: fetch search video.

        `GET /v1/social-media/data/tiktok/web/fetch_search_video`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/web/fetch_search_video",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "keyword": keyword,
                "count": count,
                "offset": offset,
                "search_id": search_id,
                "cookie": cookie,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_search_video.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
