from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.xingtu.get_sign_image", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_sign_image(
        client: BaseClient,
        *,
        uri: str,
        duration_ts: int | Omit = UNSET,
        format: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu: get sign image.

        `GET /v1/social-media/data/douyin/xingtu/get_sign_image`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu/get_sign_image",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"uri": uri, "durationTS": duration_ts, "format": format},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_sign_image.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
