from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/youtube/web_v2/get_video_streams_v2", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_video_streams_v2(
        client: BaseClient, *, video_id: str | Omit = UNSET, video_url: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """YouTube web v2: get video streams v2.

        `GET /v1/social-media/data/youtube/web_v2/get_video_streams_v2`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, query={"video_id": video_id, "video_url": video_url})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_video_streams_v2)
