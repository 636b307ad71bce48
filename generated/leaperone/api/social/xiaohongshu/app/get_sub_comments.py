from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

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
    return Paging("cursor", "start", next=("start", "next_start", "cursor")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_sub_comments(
        client: BaseClient, *, note_id: str, comment_id: str, start: str | Omit = UNSET, **extra: Unpack[Extra]
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
            extra,
            required={"note_id": note_id, "comment_id": comment_id},
            query={"start": start},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_sub_comments)
