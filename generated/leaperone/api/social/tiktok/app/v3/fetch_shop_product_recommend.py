from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.app.v3.fetch_shop_product_recommend", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_shop_product_recommend(
        client: BaseClient,
        *,
        seller_id: str,
        scroll_param: str | Omit = UNSET,
        page_size: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch shop product recommend.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_shop_product_recommend`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/app/v3/fetch_shop_product_recommend",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"seller_id": seller_id, "scroll_param": scroll_param, "page_size": page_size},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_shop_product_recommend.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
