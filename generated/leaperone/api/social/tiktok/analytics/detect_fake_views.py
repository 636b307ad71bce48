from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.analytics.detect_fake_views", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def detect_fake_views(
        client: BaseClient, *, item_id: str, content_category: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok analytics: detect fake views.

        `GET /v1/social-media/data/tiktok/analytics/detect_fake_views`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/analytics/detect_fake_views",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"item_id": item_id, "content_category": content_category},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.detect_fake_views.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
