from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/creator/fetch_creator_hot_props_billboard", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_creator_hot_props_billboard(
        client: BaseClient,
        *,
        billboard_tag: int | Omit = UNSET,
        order_key: int | Omit = UNSET,
        time_filter: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin creator: fetch creator hot props billboard.

        `GET /v1/social-media/data/douyin/creator/fetch_creator_hot_props_billboard`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={"billboard_tag": billboard_tag, "order_key": order_key, "time_filter": time_filter},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_creator_hot_props_billboard)
