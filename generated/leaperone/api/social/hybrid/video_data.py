from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.hybrid.video_data", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def video_data(
        client: BaseClient,
        *,
        url: str,
        minimal: bool | Omit = UNSET,
        base64_url: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Hybrid: video data.

        `GET /v1/social-media/data/hybrid/video_data`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/hybrid/video_data",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"url": url, "minimal": minimal, "base64_url": base64_url},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.video_data.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
