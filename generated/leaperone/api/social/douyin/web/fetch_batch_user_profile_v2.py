from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/fetch_batch_user_profile_v2", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_batch_user_profile_v2(
        client: BaseClient, *, sec_user_ids: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch batch user profile v2.

        `GET /v1/social-media/data/douyin/web/fetch_batch_user_profile_v2`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"sec_user_ids": sec_user_ids})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_batch_user_profile_v2)
