from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.xiaohongshu.app.get_note_info", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_note_info(
        client: BaseClient,
        *,
        note_id: str | Omit = UNSET,
        share_text: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu app: get note info.

        `GET /v1/social-media/data/xiaohongshu/app/get_note_info`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/xiaohongshu/app/get_note_info",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"note_id": note_id, "share_text": share_text},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_note_info.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
