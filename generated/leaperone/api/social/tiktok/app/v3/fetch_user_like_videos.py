from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.app.v3.fetch_user_like_videos", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    sec_user_id: str,
    max_cursor: int | Omit = UNSET,
    counts: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_user_like_videos` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(
        method,
        Paging("cursor", "max_cursor", next=("max_cursor", "maxCursor", "next_cursor", "cursor")),
        locals(),
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_user_like_videos(
        client: BaseClient,
        *,
        sec_user_id: str,
        max_cursor: int | Omit = UNSET,
        counts: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch user like videos.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_user_like_videos`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/app/v3/fetch_user_like_videos",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"sec_user_id": sec_user_id, "max_cursor": max_cursor, "counts": counts},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_user_like_videos.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
