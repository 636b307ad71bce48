from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.app.v3.fetch_one_video_by_share_url", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_one_video_by_share_url(
        client: BaseClient, *, share_url: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: fetch one video by share url.

        `GET /v1/social-media/data/douyin/app/v3/fetch_one_video_by_share_url`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/app/v3/fetch_one_video_by_share_url",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"share_url": share_url},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_one_video_by_share_url.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
