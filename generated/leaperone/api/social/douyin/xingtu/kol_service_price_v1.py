from __future__ import annotations

from typing import Unpack

from leaperone._answer import Failure, Json
from leaperone._call import Call, Extra, endpoint
from leaperone._http import BaseClient
from leaperone._method import Method
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.xingtu.kol_service_price_v1", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def kol_service_price_v1(
        client: BaseClient, *, kol_id: str, platform_channel: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu: kol service price v1.

        `GET /v1/social-media/data/douyin/xingtu/kol_service_price_v1`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu/kol_service_price_v1",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"kolId": kol_id, "platformChannel": platform_channel},
            operation=OPERATION,
            extra=extra,
        )


method = _Methods.kol_service_price_v1.request
request = method
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
