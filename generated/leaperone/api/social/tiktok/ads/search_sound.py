from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.ads.search_sound", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    period: int | Omit = UNSET,
    page: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    rank_type: str | Omit = UNSET,
    new_on_board: bool | Omit = UNSET,
    commercial_music: bool | Omit = UNSET,
    country_code: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `search_sound` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("page", "page"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def search_sound(
        client: BaseClient,
        *,
        keyword: str,
        period: int | Omit = UNSET,
        page: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        rank_type: str | Omit = UNSET,
        new_on_board: bool | Omit = UNSET,
        commercial_music: bool | Omit = UNSET,
        country_code: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok ads: search sound.

        `GET /v1/social-media/data/tiktok/ads/search_sound`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/ads/search_sound",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "keyword": keyword,
                "period": period,
                "page": page,
                "limit": limit,
                "rank_type": rank_type,
                "new_on_board": new_on_board,
                "commercial_music": commercial_music,
                "country_code": country_code,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.search_sound.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
