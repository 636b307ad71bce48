from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v2/fetch_user_stories", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_user_stories(
        client: BaseClient,
        *,
        username: str | Omit = UNSET,
        user_id: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Instagram v2: fetch user stories.

        `GET /v1/social-media/data/instagram/v2/fetch_user_stories`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, query={"username": username, "user_id": user_id}, extra=extra)


request = method = _Methods.fetch_user_stories.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
