from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.web.fetch_live_gift_ranking", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_live_gift_ranking(
        client: BaseClient, *, room_id: str, rank_type: int | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch live gift ranking.

        `GET /v1/social-media/data/douyin/web/fetch_live_gift_ranking`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/web/fetch_live_gift_ranking",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"room_id": room_id, "rank_type": rank_type},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_live_gift_ranking.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
