from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/web/get_user_notes_v2", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    user_id: str,
    last_cursor: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_user_notes_v2` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "last_cursor", next=("lastCursor", "last_cursor", "cursor")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_user_notes_v2(
        client: BaseClient, *, user_id: str, last_cursor: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu web: get user notes v2.

        `GET /v1/social-media/data/xiaohongshu/web/get_user_notes_v2`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"user_id": user_id}, query={"lastCursor": last_cursor})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_user_notes_v2)
