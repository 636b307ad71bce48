from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/tiktok/app/v3/fetch_shop_product_recommend", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"seller_id": seller_id},
            query={"scroll_param": scroll_param, "page_size": page_size},
            extra=extra,
        )


request = method = _Methods.fetch_shop_product_recommend.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
