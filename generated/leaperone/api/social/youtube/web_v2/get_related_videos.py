from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.youtube.web_v2.get_related_videos", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_related_videos(
        client: BaseClient,
        *,
        video_id: str | Omit = UNSET,
        video_url: str | Omit = UNSET,
        need_format: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """YouTube web v2: get related videos.

        `GET /v1/social-media/data/youtube/web_v2/get_related_videos`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/youtube/web_v2/get_related_videos",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"video_id": video_id, "video_url": video_url, "need_format": need_format},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_related_videos.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
