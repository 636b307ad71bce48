from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

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
            extra,
            required={"keyword": keyword},
            query={"followerRange": follower_range, "contentTag": content_tag},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.search_kol_v2)
