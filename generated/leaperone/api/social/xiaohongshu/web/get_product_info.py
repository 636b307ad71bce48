from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/web/get_product_info", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_product_info(
        client: BaseClient,
        *,
        share_text: str | Omit = UNSET,
        item_id: str | Omit = UNSET,
        xsec_token: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu web: get product info.

        `GET /v1/social-media/data/xiaohongshu/web/get_product_info`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={"share_text": share_text, "item_id": item_id, "xsec_token": xsec_token},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_product_info)
