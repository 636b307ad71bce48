from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.decrypt_str_data", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def decrypt_str_data(
        client: BaseClient, *, encrypted_data: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok web: decrypt strData.

        `GET /v1/social-media/data/tiktok/web/decrypt_strData`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/web/decrypt_strData",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"encrypted_data": encrypted_data},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.decrypt_str_data.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
