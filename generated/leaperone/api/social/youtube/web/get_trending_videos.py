from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/youtube/web/get_trending_videos", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_trending_videos(
        client: BaseClient,
        *,
        language_code: str | Omit = UNSET,
        country_code: str | Omit = UNSET,
        section: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """YouTube web: get trending videos.

        `GET /v1/social-media/data/youtube/web/get_trending_videos`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={"language_code": language_code, "country_code": country_code, "section": section},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_trending_videos)
