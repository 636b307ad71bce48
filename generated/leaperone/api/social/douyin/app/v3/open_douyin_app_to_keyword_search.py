from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.app.v3.open_douyin_app_to_keyword_search", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def open_douyin_app_to_keyword_search(
        client: BaseClient, *, keyword: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin app v3: open douyin app to keyword search.

        `GET /v1/social-media/data/douyin/app/v3/open_douyin_app_to_keyword_search`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/app/v3/open_douyin_app_to_keyword_search",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"keyword": keyword},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.open_douyin_app_to_keyword_search.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
