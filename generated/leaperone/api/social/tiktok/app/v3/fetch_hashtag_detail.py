from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.app.v3.fetch_hashtag_detail", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_hashtag_detail(
        client: BaseClient, *, ch_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch hashtag detail.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_hashtag_detail`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/app/v3/fetch_hashtag_detail",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"ch_id": ch_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_hashtag_detail.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
