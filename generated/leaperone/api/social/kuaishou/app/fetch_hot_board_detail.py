from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.kuaishou.app.fetch_hot_board_detail", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_hot_board_detail(
        client: BaseClient,
        *,
        board_type: int | Omit = UNSET,
        board_id: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Kuaishou app: fetch hot board detail.

        `GET /v1/social-media/data/kuaishou/app/fetch_hot_board_detail`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/kuaishou/app/fetch_hot_board_detail",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"boardType": board_type, "boardId": board_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_hot_board_detail.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
