from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.web.generate_real_ms_token", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def generate_real_ms_token(
        client: BaseClient,
        *,
        random_str_data: bool | Omit = UNSET,
        browser_type: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok web: generate real msToken.

        `GET /v1/social-media/data/tiktok/web/generate_real_msToken`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/web/generate_real_msToken",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"random_strData": random_str_data, "browser_type": browser_type},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.generate_real_ms_token.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
