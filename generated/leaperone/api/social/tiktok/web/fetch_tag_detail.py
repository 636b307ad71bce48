from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.fetch_tag_detail", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_tag_detail(
        client: BaseClient, *, tag_name: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok web: fetch tag detail.

        `GET /v1/social-media/data/tiktok/web/fetch_tag_detail`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/web/fetch_tag_detail",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"tag_name": tag_name},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_tag_detail.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
