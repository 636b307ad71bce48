from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.instagram.v3.general_search", "unassigned", Price("0.01"))


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
    return Walk(
        method,
        Paging("cursor", "next_max_id", next=("next_max_id",), carry=(("rank_token", "rank_token"),)),
        locals(),
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
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/instagram/v3/general_search",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "query": query,
                "next_max_id": next_max_id,
                "rank_token": rank_token,
                "enable_metadata": enable_metadata,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.general_search.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
