from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/ads/search_sound", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
    return Paging("page", "page").walk(method, locals())


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
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"keyword": keyword},
            query={
                "period": period,
                "page": page,
                "limit": limit,
                "rank_type": rank_type,
                "new_on_board": new_on_board,
                "commercial_music": commercial_music,
                "country_code": country_code,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.search_sound)
