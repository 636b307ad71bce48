from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/tiktok/app/v3/fetch_creator_search_insights_detail", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_creator_search_insights_detail(
        client: BaseClient,
        *,
        query_id_str: str,
        time_range: str | Omit = UNSET,
        start_date: int | Omit = UNSET,
        end_date: int | Omit = UNSET,
        dimension_list: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch creator search insights detail.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_creator_search_insights_detail`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"query_id_str": query_id_str},
            query={
                "time_range": time_range,
                "start_date": start_date,
                "end_date": end_date,
                "dimension_list": dimension_list,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_creator_search_insights_detail)
