from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.xingtu.kol_data_overview_v1", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def kol_data_overview_v1(
        client: BaseClient,
        *,
        kol_id: str,
        type: str,
        range: str,
        flow_type: int,
        only_assign: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu: kol data overview v1.

        `GET /v1/social-media/data/douyin/xingtu/kol_data_overview_v1`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu/kol_data_overview_v1",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "kolId": kol_id,
                "_type": type,
                "_range": range,
                "flowType": flow_type,
                "onlyAssign": only_assign,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.kol_data_overview_v1.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
