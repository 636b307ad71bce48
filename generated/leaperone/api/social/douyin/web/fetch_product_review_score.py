from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.fetch_product_review_score", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_product_review_score(
        client: BaseClient, *, product_id: str, shop_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch product review score.

        `GET /v1/social-media/data/douyin/web/fetch_product_review_score`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/web/fetch_product_review_score",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"product_id": product_id, "shop_id": shop_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_product_review_score.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
