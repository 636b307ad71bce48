from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.app.v3.fetch_live_daily_rank", "unassigned", Price("0.01"))


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
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/app/v3/fetch_live_daily_rank",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "anchor_id": anchor_id,
                "room_id": room_id,
                "rank_type": rank_type,
                "region_type": region_type,
                "gap_interval": gap_interval,
                "cookie": cookie,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_live_daily_rank.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
