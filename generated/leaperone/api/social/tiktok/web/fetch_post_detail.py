from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/web/fetch_post_detail", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_post_detail(client: BaseClient, *, item_id: str, **extra: Unpack[Extra]) -> Call[SocialMediaResponse]:
        """TikTok web: fetch post detail.

        `GET /v1/social-media/data/tiktok/web/fetch_post_detail`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.

        Args:
            item_id: aweme_id in the documented example
        """
        return Call(client, OPERATION, ANSWER, extra, required={"itemId": item_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_post_detail)
