from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/youtube/web/get_video_subtitles", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_video_subtitles(
        client: BaseClient,
        *,
        subtitle_url: str,
        format: str | Omit = UNSET,
        fix_overlap: bool | Omit = UNSET,
        target_lang: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """YouTube web: get video subtitles.

        `GET /v1/social-media/data/youtube/web/get_video_subtitles`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"subtitle_url": subtitle_url},
            query={"format": format, "fix_overlap": fix_overlap, "target_lang": target_lang},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_video_subtitles)
