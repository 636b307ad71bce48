from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.interaction.apply", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def apply(
        client: BaseClient, *, api_key: str, invite_code: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """TikTok interaction: apply.

        `GET /v1/social-media/data/tiktok/interaction/apply`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/interaction/apply",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"api_key": api_key, "invite_code": invite_code},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.apply.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
