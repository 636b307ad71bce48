from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/app_v2/get_note_sub_comments", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    comment_id: str,
    note_id: str | Omit = UNSET,
    share_text: str | Omit = UNSET,
    cursor: str | Omit = UNSET,
    index: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_note_sub_comments` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor"), carry=(("index", "index"),)).walk(
        method, locals()
    )


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_note_sub_comments(
        client: BaseClient,
        *,
        comment_id: str,
        note_id: str | Omit = UNSET,
        share_text: str | Omit = UNSET,
        cursor: str | Omit = UNSET,
        index: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app v2: get note sub comments.

        `GET /v1/social-media/data/xiaohongshu/app_v2/get_note_sub_comments`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"comment_id": comment_id},
            query={"note_id": note_id, "share_text": share_text, "cursor": cursor, "index": index},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_note_sub_comments)
