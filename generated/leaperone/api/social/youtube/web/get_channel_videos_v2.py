from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/youtube/web/get_channel_videos_v2", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    channel_id: str,
    lang: str | Omit = UNSET,
    sort_by: str | Omit = UNSET,
    content_type: str | Omit = UNSET,
    next_token: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_channel_videos_v2` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "next_token", next=("nextToken", "next_token", "continuation")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_channel_videos_v2(
        client: BaseClient,
        *,
        channel_id: str,
        lang: str | Omit = UNSET,
        sort_by: str | Omit = UNSET,
        content_type: str | Omit = UNSET,
        next_token: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """YouTube web: get channel videos v2.

        `GET /v1/social-media/data/youtube/web/get_channel_videos_v2`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"channel_id": channel_id},
            query={"lang": lang, "sortBy": sort_by, "contentType": content_type, "nextToken": next_token},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_channel_videos_v2)
