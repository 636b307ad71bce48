from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.billboard.fetch_hot_account_trends_list", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_hot_account_trends_list(
        client: BaseClient,
        *,
        sec_uid: str,
        option: int | Omit = UNSET,
        date_window: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin billboard: fetch hot account trends list.

        `GET /v1/social-media/data/douyin/billboard/fetch_hot_account_trends_list`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/billboard/fetch_hot_account_trends_list",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"sec_uid": sec_uid, "option": option, "date_window": date_window},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_hot_account_trends_list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
