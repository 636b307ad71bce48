from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.xingtu.search_kol_v2", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def search_kol_v2(
        client: BaseClient,
        *,
        keyword: str,
        follower_range: str | Omit = UNSET,
        content_tag: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu: search kol v2.

        `GET /v1/social-media/data/douyin/xingtu/search_kol_v2`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu/search_kol_v2",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"keyword": keyword, "followerRange": follower_range, "contentTag": content_tag},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.search_kol_v2.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
