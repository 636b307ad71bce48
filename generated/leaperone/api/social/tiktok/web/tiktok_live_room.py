from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.tiktok_live_room", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def tiktok_live_room(
        client: BaseClient, *, live_room_url: str, danmaku_type: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok web: tiktok live room.

        `GET /v1/social-media/data/tiktok/web/tiktok_live_room`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/web/tiktok_live_room",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"live_room_url": live_room_url, "danmaku_type": danmaku_type},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.tiktok_live_room.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
