from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/tiktok/app/v3/fetch_creator_search_insights_trend", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_creator_search_insights_trend(
        client: BaseClient,
        *,
        query_id_str: str,
        from_tab_path: str | Omit = UNSET,
        query_analysis_required: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch creator search insights trend.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_creator_search_insights_trend`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"query_id_str": query_id_str},
            query={"from_tab_path": from_tab_path, "query_analysis_required": query_analysis_required},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_creator_search_insights_trend)
