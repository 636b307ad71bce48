from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

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
            client,
            OPERATION,
            ANSWER,
            required={"uri": uri},
            query={"durationTS": duration_ts, "format": format},
            extra=extra,
        )


request = method = _Methods.get_sign_image.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
