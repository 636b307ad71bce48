from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.app.v3.fetch_product_detail_v3", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_product_detail_v3(
        client: BaseClient, *, product_id: str, region: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch product detail v3.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_product_detail_v3`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/app/v3/fetch_product_detail_v3",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"product_id": product_id, "region": region},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_product_detail_v3.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
