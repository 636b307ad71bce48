from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.app.v3.generate_douyin_video_share_qrcode", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def generate_douyin_video_share_qrcode(
        client: BaseClient, *, object_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: generate douyin video share qrcode.

        `GET /v1/social-media/data/douyin/app/v3/generate_douyin_video_share_qrcode`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/app/v3/generate_douyin_video_share_qrcode",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"object_id": object_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.generate_douyin_video_share_qrcode.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
