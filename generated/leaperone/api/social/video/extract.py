from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.video_extraction import VideoExtraction

OPERATION = Operation(__name__, "GET /v1/social-media/video/extract", Price("0.01"), bucket="video")
ANSWER = Json(VideoExtraction)


class _Methods:
    @Method
    @staticmethod
    def extract(client: BaseClient, *, url: str, **extra: Unpack[Extra]) -> Call[VideoExtraction]:
        """Find the downloads behind a share link.

        `GET /v1/social-media/video/extract`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: video. Raises: BadRequestError,
        AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            url: Address of a video, or shared text that holds one
        """
        return Call(client, OPERATION, ANSWER, extra, required={"url": url})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.extract)
