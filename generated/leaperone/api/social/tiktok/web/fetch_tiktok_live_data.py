from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/web/fetch_tiktok_live_data", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_tiktok_live_data(
        client: BaseClient, *, live_room_url: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok web: fetch tiktok live data.

        `GET /v1/social-media/data/tiktok/web/fetch_tiktok_live_data`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"live_room_url": live_room_url})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_tiktok_live_data)
