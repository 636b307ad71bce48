from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v2/fetch_user_highlights", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_user_highlights(
        client: BaseClient, *, username: str | Omit = UNSET, user_id: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Instagram v2: fetch user highlights.

        `GET /v1/social-media/data/instagram/v2/fetch_user_highlights`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, query={"username": username, "user_id": user_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_user_highlights)
