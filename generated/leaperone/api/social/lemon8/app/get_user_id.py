from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/lemon8/app/get_user_id", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_user_id(client: BaseClient, *, share_text: str, **extra: Unpack[Extra]) -> Call[SocialMediaResponse]:
        """Lemon8 app: get user id.

        `GET /v1/social-media/data/lemon8/app/get_user_id`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"share_text": share_text})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_user_id)
