from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.linkedin.web.get_user_videos", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    urn: str,
    page: str | Omit = UNSET,
    pagination_token: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_user_videos` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(
        method,
        Paging(
            "cursor",
            "pagination_token",
            next=("pagination_token", "next_pagination_token", "paginationToken"),
        ),
        locals(),
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_user_videos(
        client: BaseClient,
        *,
        urn: str,
        page: str | Omit = UNSET,
        pagination_token: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """LinkedIn web: get user videos.

        `GET /v1/social-media/data/linkedin/web/get_user_videos`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/linkedin/web/get_user_videos",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"urn": urn, "page": page, "pagination_token": pagination_token},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_user_videos.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
