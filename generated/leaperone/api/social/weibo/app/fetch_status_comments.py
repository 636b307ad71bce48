from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.weibo.app.fetch_status_comments", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    status_id: str,
    max_id: str | Omit = UNSET,
    sort_type: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_status_comments` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("cursor", "max_id", next=("next_max_id", "max_id")), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_status_comments(
        client: BaseClient,
        *,
        status_id: str,
        max_id: str | Omit = UNSET,
        sort_type: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Weibo app: fetch status comments.

        `GET /v1/social-media/data/weibo/app/fetch_status_comments`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/weibo/app/fetch_status_comments",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"status_id": status_id, "max_id": max_id, "sort_type": sort_type},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_status_comments.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
