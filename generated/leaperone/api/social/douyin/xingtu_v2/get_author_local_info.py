from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/xingtu_v2/get_author_local_info", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_author_local_info(
        client: BaseClient,
        *,
        o_author_id: str,
        platform_source: int | Omit = UNSET,
        platform_channel: int | Omit = UNSET,
        time_range: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get author local info.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_author_local_info`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"o_author_id": o_author_id},
            query={
                "platform_source": platform_source,
                "platform_channel": platform_channel,
                "time_range": time_range,
            },
            extra=extra,
        )


request = method = _Methods.get_author_local_info.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
