from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/xingtu_v2/get_playlet_actor_rank_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_playlet_actor_rank_list(
        client: BaseClient,
        *,
        category: str | Omit = UNSET,
        name: str | Omit = UNSET,
        qualifier: str | Omit = UNSET,
        period: int | Omit = UNSET,
        date: str | Omit = UNSET,
        limit: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get playlet actor rank list.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_playlet_actor_rank_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "category": category,
                "name": name,
                "qualifier": qualifier,
                "period": period,
                "date": date,
                "limit": limit,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_playlet_actor_rank_list)
