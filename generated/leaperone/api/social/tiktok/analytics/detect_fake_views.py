from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/analytics/detect_fake_views", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def detect_fake_views(
        client: BaseClient, *, item_id: str, content_category: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok analytics: detect fake views.

        `GET /v1/social-media/data/tiktok/analytics/detect_fake_views`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"item_id": item_id},
            query={"content_category": content_category},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.detect_fake_views)
