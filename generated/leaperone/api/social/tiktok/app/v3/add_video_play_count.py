from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/app/v3/add_video_play_count", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def add_video_play_count(
        client: BaseClient, *, aweme_type: int, item_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: add video play count.

        `GET /v1/social-media/data/tiktok/app/v3/add_video_play_count`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"aweme_type": aweme_type, "item_id": item_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.add_video_play_count)
