from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/fetch_video_high_quality_play_url", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_video_high_quality_play_url(
        client: BaseClient, *, aweme_id: str | Omit = UNSET, share_url: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch video high quality play url.

        `GET /v1/social-media/data/douyin/web/fetch_video_high_quality_play_url`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, query={"aweme_id": aweme_id, "share_url": share_url})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_video_high_quality_play_url)
