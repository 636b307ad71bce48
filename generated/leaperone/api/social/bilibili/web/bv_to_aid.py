from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.bilibili.web.bv_to_aid", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def bv_to_aid(client: BaseClient, *, bv_id: str, **extra: Unpack[Extra]) -> Call[SocialMediaResponse]:
        """Bilibili web: bv to aid.

        `GET /v1/social-media/data/bilibili/web/bv_to_aid`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/bilibili/web/bv_to_aid",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"bv_id": bv_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.bv_to_aid.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
