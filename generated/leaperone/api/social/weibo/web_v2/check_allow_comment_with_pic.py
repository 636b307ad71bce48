from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/weibo/web_v2/check_allow_comment_with_pic", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def check_allow_comment_with_pic(
        client: BaseClient, *, id: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Weibo web v2: check allow comment with pic.

        `GET /v1/social-media/data/weibo/web_v2/check_allow_comment_with_pic`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"id": id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.check_allow_comment_with_pic)
