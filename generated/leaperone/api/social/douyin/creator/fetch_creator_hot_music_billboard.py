from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.creator.fetch_creator_hot_music_billboard", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_creator_hot_music_billboard(
        client: BaseClient,
        *,
        billboard_tag: int | Omit = UNSET,
        order_key: int | Omit = UNSET,
        time_filter: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin creator: fetch creator hot music billboard.

        `GET /v1/social-media/data/douyin/creator/fetch_creator_hot_music_billboard`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/creator/fetch_creator_hot_music_billboard",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"billboard_tag": billboard_tag, "order_key": order_key, "time_filter": time_filter},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_creator_hot_music_billboard.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
