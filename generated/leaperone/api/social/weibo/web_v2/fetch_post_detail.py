from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.weibo.web_v2.fetch_post_detail", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_post_detail(
        client: BaseClient, *, id: str, is_get_long_text: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Weibo web v2: fetch post detail.

        `GET /v1/social-media/data/weibo/web_v2/fetch_post_detail`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/weibo/web_v2/fetch_post_detail",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"id": id, "is_get_long_text": is_get_long_text},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_post_detail.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
