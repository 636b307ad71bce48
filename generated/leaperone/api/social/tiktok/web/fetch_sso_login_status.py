from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.fetch_sso_login_status", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_sso_login_status(
        client: BaseClient,
        *,
        token: str,
        device_id: str,
        verify_fp: str,
        region: str,
        proxy: str,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok web: fetch sso login status.

        `GET /v1/social-media/data/tiktok/web/fetch_sso_login_status`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/web/fetch_sso_login_status",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "token": token,
                "device_id": device_id,
                "verifyFp": verify_fp,
                "region": region,
                "proxy": proxy,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_sso_login_status.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
