from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/xingtu/search_kol_v2", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"keyword": keyword},
            query={"followerRange": follower_range, "contentTag": content_tag},
            extra=extra,
        )


request = method = _Methods.search_kol_v2.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
