from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/hybrid/video_data", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def video_data(
        client: BaseClient,
        *,
        url: str,
        minimal: bool | Omit = UNSET,
        base64_url: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Hybrid: video data.

        `GET /v1/social-media/data/hybrid/video_data`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"url": url},
            query={"minimal": minimal, "base64_url": base64_url},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.video_data)
