from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/creator/fetch_creator_hot_topic_billboard", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_creator_hot_topic_billboard(
        client: BaseClient,
        *,
        billboard_tag: int | Omit = UNSET,
        order_key: int | Omit = UNSET,
        time_filter: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin creator: fetch creator hot topic billboard.

        `GET /v1/social-media/data/douyin/creator/fetch_creator_hot_topic_billboard`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            query={"billboard_tag": billboard_tag, "order_key": order_key, "time_filter": time_filter},
            extra=extra,
        )


request = method = _Methods.fetch_creator_hot_topic_billboard.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
