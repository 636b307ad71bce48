from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/billboard/fetch_hot_account_fans_interest_topic_list", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_hot_account_fans_interest_topic_list(
        client: BaseClient, *, sec_uid: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin billboard: fetch hot account fans interest topic list.

        `GET /v1/social-media/data/douyin/billboard/fetch_hot_account_fans_interest_topic_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"sec_uid": sec_uid})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(
    _Methods.fetch_hot_account_fans_interest_topic_list
)
