from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Operation, Paged, Price, Unpack, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/app/get_sub_comments", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    note_id: str,
    comment_id: str,
    start: str | Omit = UNSET,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_sub_comments` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("cursor", "start", next=("start", "next_start", "cursor")), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_sub_comments(
        client: BaseClient,
        *,
        note_id: str,
        comment_id: str,
        start: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app: get sub comments.

        `GET /v1/social-media/data/xiaohongshu/app/get_sub_comments`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"note_id": note_id, "comment_id": comment_id},
            query={"start": start},
            extra=extra,
        )


request = method = _Methods.get_sub_comments.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
