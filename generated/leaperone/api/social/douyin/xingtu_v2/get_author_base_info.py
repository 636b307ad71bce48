from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/xingtu_v2/get_author_base_info", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_author_base_info(
        client: BaseClient,
        *,
        o_author_id: str,
        platform_source: int | Omit = UNSET,
        platform_channel: int | Omit = UNSET,
        recommend: bool | Omit = UNSET,
        need_sec_uid: bool | Omit = UNSET,
        need_linkage_info: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get author base info.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_author_base_info`
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
                "recommend": recommend,
                "need_sec_uid": need_sec_uid,
                "need_linkage_info": need_linkage_info,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_author_base_info)
