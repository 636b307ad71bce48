from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/weibo/app/fetch_status_likes", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_status_likes(
        client: BaseClient, *, status_id: str, attitude_type: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Weibo app: fetch status likes.

        `GET /v1/social-media/data/weibo/app/fetch_status_likes`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"status_id": status_id},
            query={"attitude_type": attitude_type},
            extra=extra,
        )


request = method = _Methods.fetch_status_likes.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
