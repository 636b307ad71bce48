from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v1/fetch_post_by_url", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_post_by_url(client: BaseClient, *, post_url: str, **extra: Unpack[Extra]) -> Call[SocialMediaResponse]:
        """Instagram v1: fetch post by url.

        `GET /v1/social-media/data/instagram/v1/fetch_post_by_url`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.

        Args:
            post_url: url in the documented example
        """
        return Call(client, OPERATION, ANSWER, extra, required={"post_url": post_url})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_post_by_url)
