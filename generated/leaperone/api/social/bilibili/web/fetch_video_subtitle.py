from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/bilibili/web/fetch_video_subtitle", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_video_subtitle(
        client: BaseClient, *, a_id: str, c_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Bilibili web: fetch video subtitle.

        `GET /v1/social-media/data/bilibili/web/fetch_video_subtitle`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.

        Args:
            a_id: AV id of the video; the documented example passes bvid instead
            c_id: Not in the documented example
        """
        return Call(client, OPERATION, ANSWER, extra, required={"a_id": a_id, "c_id": c_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_video_subtitle)
