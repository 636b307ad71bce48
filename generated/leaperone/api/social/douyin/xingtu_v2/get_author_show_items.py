from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.xingtu_v2.get_author_show_items", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_author_show_items(
        client: BaseClient,
        *,
        o_author_id: str,
        platform_source: int | Omit = UNSET,
        platform_channel: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        only_assign: bool | Omit = UNSET,
        flow_type: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get author show items.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_author_show_items`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu_v2/get_author_show_items",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "o_author_id": o_author_id,
                "platform_source": platform_source,
                "platform_channel": platform_channel,
                "limit": limit,
                "only_assign": only_assign,
                "flow_type": flow_type,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_author_show_items.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
