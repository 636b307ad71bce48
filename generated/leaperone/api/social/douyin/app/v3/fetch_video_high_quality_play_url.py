from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/app/v3/fetch_video_high_quality_play_url", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_video_high_quality_play_url(
        client: BaseClient,
        *,
        aweme_id: str | Omit = UNSET,
        share_url: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: fetch video high quality play url.

        `GET /v1/social-media/data/douyin/app/v3/fetch_video_high_quality_play_url`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client, OPERATION, ANSWER, query={"aweme_id": aweme_id, "share_url": share_url}, extra=extra
        )


request = method = _Methods.fetch_video_high_quality_play_url.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
