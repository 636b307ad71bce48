from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/xingtu/get_sign_image", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_sign_image(
        client: BaseClient,
        *,
        uri: str,
        duration_ts: int | Omit = UNSET,
        format: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu: get sign image.

        `GET /v1/social-media/data/douyin/xingtu/get_sign_image`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client, OPERATION, ANSWER, extra, required={"uri": uri}, query={"durationTS": duration_ts, "format": format}
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_sign_image)
