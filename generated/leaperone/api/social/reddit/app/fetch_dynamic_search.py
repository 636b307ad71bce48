from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.reddit.app.fetch_dynamic_search", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    query: str,
    search_type: str | Omit = UNSET,
    sort: str | Omit = UNSET,
    time_range: str | Omit = UNSET,
    safe_search: str | Omit = UNSET,
    allow_nsfw: str | Omit = UNSET,
    after: str | Omit = UNSET,
    need_format: bool | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_dynamic_search` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(
        method, Paging("cursor", "after", next=("end_cursor", "endCursor", "next_cursor", "after")), locals()
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_dynamic_search(
        client: BaseClient,
        *,
        query: str,
        search_type: str | Omit = UNSET,
        sort: str | Omit = UNSET,
        time_range: str | Omit = UNSET,
        safe_search: str | Omit = UNSET,
        allow_nsfw: str | Omit = UNSET,
        after: str | Omit = UNSET,
        need_format: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Reddit app: fetch dynamic search.

        `GET /v1/social-media/data/reddit/app/fetch_dynamic_search`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/reddit/app/fetch_dynamic_search",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "query": query,
                "search_type": search_type,
                "sort": sort,
                "time_range": time_range,
                "safe_search": safe_search,
                "allow_nsfw": allow_nsfw,
                "after": after,
                "need_format": need_format,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_dynamic_search.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
