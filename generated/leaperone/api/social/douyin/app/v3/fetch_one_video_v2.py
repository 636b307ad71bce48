from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/app/v3/fetch_one_video_v2", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_one_video_v2(
        client: BaseClient, *, aweme_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: fetch one video v2.

        `GET /v1/social-media/data/douyin/app/v3/fetch_one_video_v2`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, required={"aweme_id": aweme_id}, extra=extra)


request = method = _Methods.fetch_one_video_v2.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
