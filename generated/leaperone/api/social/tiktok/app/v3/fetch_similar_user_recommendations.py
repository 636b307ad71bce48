from __future__ import annotations

from leaperone._endpoint import Any, BaseClient, Call, Extra, Json, Operation, Paged, Price, Unpack, endpoint
from leaperone._features.pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/tiktok/app/v3/fetch_similar_user_recommendations", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    sec_uid: str,
    page_token: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_similar_user_recommendations` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(
        method,
        Paging("cursor", "page_token", next=("next_page_token", "nextPageToken", "page_token")),
        locals(),
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_similar_user_recommendations(
        client: BaseClient, *, sec_uid: str, page_token: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch similar user recommendations.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_similar_user_recommendations`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"sec_uid": sec_uid},
            query={"page_token": page_token},
            extra=extra,
        )


request = method = _Methods.fetch_similar_user_recommendations.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
