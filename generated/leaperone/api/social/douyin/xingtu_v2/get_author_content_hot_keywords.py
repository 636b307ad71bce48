from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/xingtu_v2/get_author_content_hot_keywords", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_author_content_hot_keywords(
        client: BaseClient, *, author_id: str, keyword_type: int | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get author content hot keywords.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_author_content_hot_keywords`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client, OPERATION, ANSWER, extra, required={"author_id": author_id}, query={"keyword_type": keyword_type}
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_author_content_hot_keywords)
