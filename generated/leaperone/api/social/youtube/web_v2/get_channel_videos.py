from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/youtube/web_v2/get_channel_videos", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    channel_id: str,
    language_code: str | Omit = UNSET,
    country_code: str | Omit = UNSET,
    continuation_token: str | Omit = UNSET,
    need_format: bool | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_channel_videos` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging(
        "cursor", "continuation_token", next=("continuation_token", "continuationToken", "next_continuation_token")
    ).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_channel_videos(
        client: BaseClient,
        *,
        channel_id: str,
        language_code: str | Omit = UNSET,
        country_code: str | Omit = UNSET,
        continuation_token: str | Omit = UNSET,
        need_format: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """YouTube web v2: get channel videos.

        `GET /v1/social-media/data/youtube/web_v2/get_channel_videos`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"channel_id": channel_id},
            query={
                "language_code": language_code,
                "country_code": country_code,
                "continuation_token": continuation_token,
                "need_format": need_format,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_channel_videos)
