from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.xiaohongshu.web.get_product_info", "unassigned", Price("0.01"))


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
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/xiaohongshu/web/get_product_info",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"share_text": share_text, "item_id": item_id, "xsec_token": xsec_token},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_product_info.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
