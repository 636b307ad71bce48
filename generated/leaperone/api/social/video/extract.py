from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, endpoint
from leaperone.models.video_extraction import VideoExtraction

OPERATION = Operation("social.video.extract", "video", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def extract(client: BaseClient, *, url: str, **extra: Unpack[Extra]) -> Call[VideoExtraction]:
        """Find the downloads behind a share link.

        `GET /v1/social-media/video/extract`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: video.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        RateLimitError (429), ServerError (500), ServiceUnavailableError (503), GatewayTimeoutError (504).

        Args:
            url: Address of a video, or shared text that holds one
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/video/extract",
            Json(VideoExtraction),
            query={"url": url},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.extract.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
