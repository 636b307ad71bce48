from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/weibo/web_v2/fetch_similar_search", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_similar_search(client: BaseClient, *, keyword: str, **extra: Unpack[Extra]) -> Call[SocialMediaResponse]:
        """Weibo web v2: fetch similar search.

        `GET /v1/social-media/data/weibo/web_v2/fetch_similar_search`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"keyword": keyword})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_similar_search)
