from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/app/v3/generate_douyin_video_share_qrcode", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def generate_douyin_video_share_qrcode(
        client: BaseClient, *, object_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: generate douyin video share qrcode.

        `GET /v1/social-media/data/douyin/app/v3/generate_douyin_video_share_qrcode`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"object_id": object_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.generate_douyin_video_share_qrcode)
