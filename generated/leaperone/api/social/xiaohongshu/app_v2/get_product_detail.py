from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/app_v2/get_product_detail", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_product_detail(
        client: BaseClient,
        *,
        sku_id: str,
        source: str | Omit = UNSET,
        pre_page: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app v2: get product detail.

        `GET /v1/social-media/data/xiaohongshu/app_v2/get_product_detail`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"sku_id": sku_id},
            query={"source": source, "pre_page": pre_page},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_product_detail)
