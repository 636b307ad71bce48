from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/fetch_douyin_web_guest_cookie", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_douyin_web_guest_cookie(
        client: BaseClient, *, user_agent: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch douyin web guest cookie.

        `GET /v1/social-media/data/douyin/web/fetch_douyin_web_guest_cookie`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"user_agent": user_agent})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_douyin_web_guest_cookie)
