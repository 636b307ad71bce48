from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.web.generate_webid", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def generate_webid(
        client: BaseClient,
        *,
        cookie: str | Omit = UNSET,
        user_agent: str | Omit = UNSET,
        url: str | Omit = UNSET,
        referer: str | Omit = UNSET,
        user_unique_id: str | Omit = UNSET,
        app_id: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok web: generate webid.

        `GET /v1/social-media/data/tiktok/web/generate_webid`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/web/generate_webid",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "cookie": cookie,
                "user_agent": user_agent,
                "url": url,
                "referer": referer,
                "user_unique_id": user_unique_id,
                "app_id": app_id,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.generate_webid.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
