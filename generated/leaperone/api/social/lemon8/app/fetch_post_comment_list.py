from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/lemon8/app/fetch_post_comment_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
    return Paging("cursor", "offset", next=("next_offset", "nextOffset", "offset")).walk(method, locals())


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
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"group_id": group_id, "item_id": item_id, "media_id": media_id},
            query={"offset": offset},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_post_comment_list)
