from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/ads/get_hashtag_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    page: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    period: int | Omit = UNSET,
    country_code: str | Omit = UNSET,
    sort_by: str | Omit = UNSET,
    industry_id: str | Omit = UNSET,
    filter_by: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_hashtag_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_hashtag_list(
        client: BaseClient,
        *,
        page: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        period: int | Omit = UNSET,
        country_code: str | Omit = UNSET,
        sort_by: str | Omit = UNSET,
        industry_id: str | Omit = UNSET,
        filter_by: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok ads: get hashtag list.

        `GET /v1/social-media/data/tiktok/ads/get_hashtag_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "page": page,
                "limit": limit,
                "period": period,
                "country_code": country_code,
                "sort_by": sort_by,
                "industry_id": industry_id,
                "filter_by": filter_by,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_hashtag_list)
