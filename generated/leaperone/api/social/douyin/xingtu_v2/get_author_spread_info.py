from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/xingtu_v2/get_author_spread_info", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_author_spread_info(
        client: BaseClient,
        *,
        o_author_id: str,
        platform_source: int | Omit = UNSET,
        platform_channel: int | Omit = UNSET,
        type: int | Omit = UNSET,
        flow_type: int | Omit = UNSET,
        only_assign: bool | Omit = UNSET,
        range: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get author spread info.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_author_spread_info`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"o_author_id": o_author_id},
            query={
                "platform_source": platform_source,
                "platform_channel": platform_channel,
                "type": type,
                "flow_type": flow_type,
                "only_assign": only_assign,
                "range": range,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_author_spread_info)
