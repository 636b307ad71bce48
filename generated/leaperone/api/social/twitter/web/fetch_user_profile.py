from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/twitter/web/fetch_user_profile", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_user_profile(
        client: BaseClient, *, screen_name: str | Omit = UNSET, rest_id: int | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Twitter web: fetch user profile.

        `GET /v1/social-media/data/twitter/web/fetch_user_profile`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, query={"screen_name": screen_name, "rest_id": rest_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_user_profile)
