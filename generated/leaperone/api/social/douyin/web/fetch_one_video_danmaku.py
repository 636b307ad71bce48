from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.web.fetch_one_video_danmaku", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_one_video_danmaku(
        client: BaseClient,
        *,
        item_id: str,
        duration: int,
        end_time: int,
        start_time: int,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch one video danmaku.

        `GET /v1/social-media/data/douyin/web/fetch_one_video_danmaku`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/web/fetch_one_video_danmaku",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"item_id": item_id, "duration": duration, "end_time": end_time, "start_time": start_time},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_one_video_danmaku.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
