from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.ads.get_sound_recommendations", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_sound_recommendations(
        client: BaseClient, *, clip_id: str, limit: int | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok ads: get sound recommendations.

        `GET /v1/social-media/data/tiktok/ads/get_sound_recommendations`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/ads/get_sound_recommendations",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"clip_id": clip_id, "limit": limit},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_sound_recommendations.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
