from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.app.v3.fetch_video_comments", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    aweme_id: str,
    cursor: int | Omit = UNSET,
    count: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_video_comments` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_video_comments(
        client: BaseClient,
        *,
        aweme_id: str,
        cursor: int | Omit = UNSET,
        count: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: fetch video comments.

        `GET /v1/social-media/data/douyin/app/v3/fetch_video_comments`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/app/v3/fetch_video_comments",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"aweme_id": aweme_id, "cursor": cursor, "count": count},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_video_comments.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
