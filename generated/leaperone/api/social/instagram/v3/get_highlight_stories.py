from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.instagram.v3.get_highlight_stories", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_highlight_stories(
        client: BaseClient,
        *,
        highlight_id: str,
        reel_ids: str | Omit = UNSET,
        first: int | Omit = UNSET,
        last: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Instagram v3: get highlight stories.

        `GET /v1/social-media/data/instagram/v3/get_highlight_stories`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/instagram/v3/get_highlight_stories",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"highlight_id": highlight_id, "reel_ids": reel_ids, "first": first, "last": last},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_highlight_stories.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
