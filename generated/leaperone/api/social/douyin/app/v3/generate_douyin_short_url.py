from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/app/v3/generate_douyin_short_url", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def generate_douyin_short_url(client: BaseClient, *, url: str, **extra: Unpack[Extra]) -> Call[SocialMediaResponse]:
        """Douyin app v3: generate douyin short url.

        `GET /v1/social-media/data/douyin/app/v3/generate_douyin_short_url`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"url": url})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.generate_douyin_short_url)
