from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.ads.get_top_ads_spotlight", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    industry: str | Omit = UNSET,
    page: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_top_ads_spotlight` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("page", "page"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_top_ads_spotlight(
        client: BaseClient,
        *,
        industry: str | Omit = UNSET,
        page: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok ads: get top ads spotlight.

        `GET /v1/social-media/data/tiktok/ads/get_top_ads_spotlight`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/ads/get_top_ads_spotlight",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"industry": industry, "page": page, "limit": limit},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_top_ads_spotlight.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
