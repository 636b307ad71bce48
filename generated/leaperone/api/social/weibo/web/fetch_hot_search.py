from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/weibo/web/fetch_hot_search", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_hot_search(client: BaseClient, **extra: Unpack[Extra]) -> Call[SocialMediaResponse]:
        """Weibo web: fetch hot search.

        `GET /v1/social-media/data/weibo/web/fetch_hot_search`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra)


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_hot_search)
