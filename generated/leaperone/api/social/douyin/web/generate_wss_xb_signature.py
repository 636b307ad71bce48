from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.generate_wss_xb_signature", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def generate_wss_xb_signature(
        client: BaseClient, *, user_agent: str, room_id: str, user_unique_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: generate wss xb signature.

        `GET /v1/social-media/data/douyin/web/generate_wss_xb_signature`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/web/generate_wss_xb_signature",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"user_agent": user_agent, "room_id": room_id, "user_unique_id": user_unique_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.generate_wss_xb_signature.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
