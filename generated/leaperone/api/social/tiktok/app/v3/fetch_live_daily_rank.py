from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/app/v3/fetch_live_daily_rank", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_live_daily_rank(
        client: BaseClient,
        *,
        anchor_id: str | Omit = UNSET,
        room_id: str | Omit = UNSET,
        rank_type: int | Omit = UNSET,
        region_type: int | Omit = UNSET,
        gap_interval: int | Omit = UNSET,
        cookie: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch live daily rank.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_live_daily_rank`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "anchor_id": anchor_id,
                "room_id": room_id,
                "rank_type": rank_type,
                "region_type": region_type,
                "gap_interval": gap_interval,
                "cookie": cookie,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_live_daily_rank)
