from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/xingtu_v2/get_ranking_list_data", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_ranking_list_data(
        client: BaseClient,
        *,
        code: int | Omit = UNSET,
        qualifier: str | Omit = UNSET,
        version: str | Omit = UNSET,
        period: int | Omit = UNSET,
        date: str | Omit = UNSET,
        limit: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get ranking list data.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_ranking_list_data`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "code": code,
                "qualifier": qualifier,
                "version": version,
                "period": period,
                "date": date,
                "limit": limit,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_ranking_list_data)
