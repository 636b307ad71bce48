from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.lemon8.app.fetch_post_comment_list", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    group_id: str,
    item_id: str,
    media_id: str,
    offset: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_post_comment_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("cursor", "offset", next=("next_offset", "nextOffset", "offset")), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_post_comment_list(
        client: BaseClient,
        *,
        group_id: str,
        item_id: str,
        media_id: str,
        offset: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Lemon8 app: fetch post comment list.

        `GET /v1/social-media/data/lemon8/app/fetch_post_comment_list`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/lemon8/app/fetch_post_comment_list",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"group_id": group_id, "item_id": item_id, "media_id": media_id, "offset": offset},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_post_comment_list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
