from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.instagram.v3.get_user_stories", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_user_stories(
        client: BaseClient,
        *,
        user_id: str | Omit = UNSET,
        username: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Instagram v3: get user stories.

        `GET /v1/social-media/data/instagram/v3/get_user_stories`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/instagram/v3/get_user_stories",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"user_id": user_id, "username": username},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_user_stories.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
