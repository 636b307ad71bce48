from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.tiktok.app.v3.fetch_creator_search_insights_trend", "unassigned", Price("0.01"))


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
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/app/v3/fetch_creator_search_insights_trend",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "query_id_str": query_id_str,
                "from_tab_path": from_tab_path,
                "query_analysis_required": query_analysis_required,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_creator_search_insights_trend.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
