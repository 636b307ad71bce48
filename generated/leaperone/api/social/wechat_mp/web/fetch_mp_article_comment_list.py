from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/wechat_mp/web/fetch_mp_article_comment_list", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_mp_article_comment_list(
        client: BaseClient,
        *,
        url: str,
        comment_id: str | Omit = UNSET,
        buffer: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """WeChat official accounts web: fetch mp article comment list.

        `GET /v1/social-media/data/wechat_mp/web/fetch_mp_article_comment_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"url": url},
            query={"comment_id": comment_id, "buffer": buffer},
            extra=extra,
        )


request = method = _Methods.fetch_mp_article_comment_list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
