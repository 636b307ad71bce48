from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

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
            extra,
            query={"billboard_tag": billboard_tag, "hot_search_type": hot_search_type, "city_code": city_code},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_creator_hot_spot_billboard)
