from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.youtube.web_v2.get_general_search_v2", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    keyword: str | Omit = UNSET,
    continuation_token: str | Omit = UNSET,
    upload_date: str | Omit = UNSET,
    type: str | Omit = UNSET,
    duration: str | Omit = UNSET,
    features: str | Omit = UNSET,
    sort_by: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_general_search_v2` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(
        method,
        Paging(
            "cursor",
            "continuation_token",
            next=("continuation_token", "continuationToken", "next_continuation_token"),
        ),
        locals(),
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_general_search_v2(
        client: BaseClient,
        *,
        keyword: str | Omit = UNSET,
        continuation_token: str | Omit = UNSET,
        upload_date: str | Omit = UNSET,
        type: str | Omit = UNSET,
        duration: str | Omit = UNSET,
        features: str | Omit = UNSET,
        sort_by: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """YouTube web v2: get general search v2.

        `GET /v1/social-media/data/youtube/web_v2/get_general_search_v2`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/youtube/web_v2/get_general_search_v2",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "keyword": keyword,
                "continuation_token": continuation_token,
                "upload_date": upload_date,
                "type": type,
                "duration": duration,
                "features": features,
                "sort_by": sort_by,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_general_search_v2.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
