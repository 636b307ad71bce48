from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.reddit.app.fetch_user_active_subreddits", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_user_active_subreddits(
        client: BaseClient, *, username: str, need_format: bool | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Reddit app: fetch user active subreddits.

        `GET /v1/social-media/data/reddit/app/fetch_user_active_subreddits`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/reddit/app/fetch_user_active_subreddits",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"username": username, "need_format": need_format},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_user_active_subreddits.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
