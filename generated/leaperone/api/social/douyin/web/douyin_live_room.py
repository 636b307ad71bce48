from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/douyin_live_room", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def douyin_live_room(
        client: BaseClient, *, live_room_url: str, danmaku_type: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: douyin live room.

        `GET /v1/social-media/data/douyin/web/douyin_live_room`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client, OPERATION, ANSWER, extra, required={"live_room_url": live_room_url, "danmaku_type": danmaku_type}
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.douyin_live_room)
