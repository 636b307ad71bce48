from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.fetch_product_coupon", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_product_coupon(
        client: BaseClient,
        *,
        product_id: str,
        shop_id: str,
        price: str,
        author_id: str,
        sec_user_id: str,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch product coupon.

        `GET /v1/social-media/data/douyin/web/fetch_product_coupon`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/web/fetch_product_coupon",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "product_id": product_id,
                "shop_id": shop_id,
                "price": price,
                "author_id": author_id,
                "sec_user_id": sec_user_id,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_product_coupon.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
