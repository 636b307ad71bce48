from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    "social.tiktok.app.v3.fetch_creator_search_insights_detail", "unassigned", Price("0.01")
)


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
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/tiktok/app/v3/fetch_creator_search_insights_detail",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "query_id_str": query_id_str,
                "time_range": time_range,
                "start_date": start_date,
                "end_date": end_date,
                "dimension_list": dimension_list,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_creator_search_insights_detail.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
