from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/youtube/web_v2/get_video_info", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_video_info(
        client: BaseClient,
        *,
        video_id: str,
        language_code: str | Omit = UNSET,
        need_format: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """YouTube web v2: get video info.

        `GET /v1/social-media/data/youtube/web_v2/get_video_info`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"video_id": video_id},
            query={"language_code": language_code, "need_format": need_format},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_video_info)
