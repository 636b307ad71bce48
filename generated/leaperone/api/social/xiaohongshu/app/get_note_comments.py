from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.xiaohongshu.app.get_note_comments", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    note_id: str,
    start: str | Omit = UNSET,
    sort_strategy: int | Omit = UNSET,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_note_comments` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("cursor", "start", next=("start", "next_start", "cursor")), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_note_comments(
        client: BaseClient,
        *,
        note_id: str,
        start: str | Omit = UNSET,
        sort_strategy: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app: get note comments.

        `GET /v1/social-media/data/xiaohongshu/app/get_note_comments`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/xiaohongshu/app/get_note_comments",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"note_id": note_id, "start": start, "sort_strategy": sort_strategy},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_note_comments.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
