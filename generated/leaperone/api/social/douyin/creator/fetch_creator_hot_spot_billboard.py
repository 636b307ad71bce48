from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/douyin/creator/fetch_creator_hot_spot_billboard", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_creator_hot_spot_billboard(
        client: BaseClient,
        *,
        billboard_tag: str | Omit = UNSET,
        hot_search_type: int | Omit = UNSET,
        city_code: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin creator: fetch creator hot spot billboard.

        `GET /v1/social-media/data/douyin/creator/fetch_creator_hot_spot_billboard`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            query={
                "billboard_tag": billboard_tag,
                "hot_search_type": hot_search_type,
                "city_code": city_code,
            },
            extra=extra,
        )


request = method = _Methods.fetch_creator_hot_spot_billboard.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
