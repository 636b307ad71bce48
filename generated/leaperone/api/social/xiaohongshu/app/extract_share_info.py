from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.xiaohongshu.app.extract_share_info", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def extract_share_info(
        client: BaseClient, *, share_link: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app: extract share info.

        `GET /v1/social-media/data/xiaohongshu/app/extract_share_info`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/xiaohongshu/app/extract_share_info",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"share_link": share_link},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.extract_share_info.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
