from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/fetch_home_feed", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_home_feed(
        client: BaseClient, *, count: int | Omit = UNSET, refresh_index: int | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch home feed.

        `GET /v1/social-media/data/douyin/web/fetch_home_feed`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, query={"count": count, "refresh_index": refresh_index})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_home_feed)
