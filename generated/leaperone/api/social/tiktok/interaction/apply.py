from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/interaction/apply", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def apply(
        client: BaseClient, *, api_key: str, invite_code: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok interaction: apply.

        `GET /v1/social-media/data/tiktok/interaction/apply`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"api_key": api_key, "invite_code": invite_code})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.apply)
