from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.app.v3.handler_user_profile", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def handler_user_profile(
        client: BaseClient,
        *,
        user_id: str | Omit = UNSET,
        sec_user_id: str | Omit = UNSET,
        unique_id: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: handler user profile.

        `GET /v1/social-media/data/tiktok/app/v3/handler_user_profile`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/app/v3/handler_user_profile",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"user_id": user_id, "sec_user_id": sec_user_id, "unique_id": unique_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.handler_user_profile.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
