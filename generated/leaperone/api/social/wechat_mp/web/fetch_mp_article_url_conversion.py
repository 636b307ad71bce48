from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/wechat_mp/web/fetch_mp_article_url_conversion", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_mp_article_url_conversion(
        client: BaseClient, *, url: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """WeChat official accounts web: fetch mp article url conversion.

        `GET /v1/social-media/data/wechat_mp/web/fetch_mp_article_url_conversion`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"url": url})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_mp_article_url_conversion)
