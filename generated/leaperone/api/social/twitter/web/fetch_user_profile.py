from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/twitter/web/fetch_user_profile", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_user_profile(
        client: BaseClient,
        *,
        screen_name: str | Omit = UNSET,
        rest_id: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Twitter web: fetch user profile.

        `GET /v1/social-media/data/twitter/web/fetch_user_profile`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client, OPERATION, ANSWER, query={"screen_name": screen_name, "rest_id": rest_id}, extra=extra
        )


request = method = _Methods.fetch_user_profile.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
