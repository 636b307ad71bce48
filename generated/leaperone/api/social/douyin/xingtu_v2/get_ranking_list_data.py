from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.xingtu_v2.get_ranking_list_data", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_ranking_list_data(
        client: BaseClient,
        *,
        code: int | Omit = UNSET,
        qualifier: str | Omit = UNSET,
        version: str | Omit = UNSET,
        period: int | Omit = UNSET,
        date: str | Omit = UNSET,
        limit: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get ranking list data.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_ranking_list_data`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu_v2/get_ranking_list_data",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "code": code,
                "qualifier": qualifier,
                "version": version,
                "period": period,
                "date": date,
                "limit": limit,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_ranking_list_data.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
