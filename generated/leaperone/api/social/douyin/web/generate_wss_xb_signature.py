from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/generate_wss_xb_signature", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def generate_wss_xb_signature(
        client: BaseClient, *, user_agent: str, room_id: str, user_unique_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: generate wss xb signature.

        `GET /v1/social-media/data/douyin/web/generate_wss_xb_signature`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"user_agent": user_agent, "room_id": room_id, "user_unique_id": user_unique_id},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.generate_wss_xb_signature)
