from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/generate_ttwid", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def generate_ttwid(
        client: BaseClient, *, user_agent: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: generate ttwid.

        `GET /v1/social-media/data/douyin/web/generate_ttwid`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, query={"user_agent": user_agent})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.generate_ttwid)
