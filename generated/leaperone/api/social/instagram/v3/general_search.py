from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v3/general_search", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    query: str,
    next_max_id: str | Omit = UNSET,
    rank_token: str | Omit = UNSET,
    enable_metadata: bool | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `general_search` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "next_max_id", next=("next_max_id",), carry=(("rank_token", "rank_token"),)).walk(
        method, locals()
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def general_search(
        client: BaseClient,
        *,
        query: str,
        next_max_id: str | Omit = UNSET,
        rank_token: str | Omit = UNSET,
        enable_metadata: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Instagram v3: general search.

        `GET /v1/social-media/data/instagram/v3/general_search`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"query": query},
            query={"next_max_id": next_max_id, "rank_token": rank_token, "enable_metadata": enable_metadata},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.general_search)
