from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.app.v3.add_video_play_count", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def add_video_play_count(
        client: BaseClient,
        *,
        aweme_type: int,
        item_id: str,
        cookie: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: add video play count.

        `GET /v1/social-media/data/douyin/app/v3/add_video_play_count`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/app/v3/add_video_play_count",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"aweme_type": aweme_type, "item_id": item_id, "cookie": cookie},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.add_video_play_count.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
