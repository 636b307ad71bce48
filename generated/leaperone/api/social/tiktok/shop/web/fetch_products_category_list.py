from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/tiktok/shop/web/fetch_products_category_list", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_products_category_list(
        client: BaseClient, *, region: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok shop web: fetch products category list.

        `GET /v1/social-media/data/tiktok/shop/web/fetch_products_category_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, query={"region": region}, extra=extra)


request = method = _Methods.fetch_products_category_list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
