from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.xingtu_v2.get_ranking_list_catalog", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_ranking_list_catalog(
        client: BaseClient,
        *,
        codes: str | Omit = UNSET,
        biz_scene: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get ranking list catalog.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_ranking_list_catalog`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu_v2/get_ranking_list_catalog",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"codes": codes, "biz_scene": biz_scene},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_ranking_list_catalog.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
