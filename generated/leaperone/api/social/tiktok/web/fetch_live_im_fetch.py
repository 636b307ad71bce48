from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.fetch_live_im_fetch", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_live_im_fetch(
        client: BaseClient, *, room_id: str, user_unique_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok web: fetch live im fetch.

        `GET /v1/social-media/data/tiktok/web/fetch_live_im_fetch`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/web/fetch_live_im_fetch",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"room_id": room_id, "user_unique_id": user_unique_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_live_im_fetch.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
