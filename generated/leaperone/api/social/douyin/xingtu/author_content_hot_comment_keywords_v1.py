from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/xingtu/author_content_hot_comment_keywords_v1", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def author_content_hot_comment_keywords_v1(
        client: BaseClient, *, kol_id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu: author content hot comment keywords v1.

        `GET /v1/social-media/data/douyin/xingtu/author_content_hot_comment_keywords_v1`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"kolId": kol_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(
    _Methods.author_content_hot_comment_keywords_v1
)
