from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/fetch_game_aweme", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_game_aweme(
        client: BaseClient,
        *,
        count: int,
        refresh_index: int | Omit = UNSET,
        cookie: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch game aweme.

        `GET /v1/social-media/data/douyin/web/fetch_game_aweme`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"count": count},
            query={"refresh_index": refresh_index, "cookie": cookie},
            extra=extra,
        )


request = method = _Methods.fetch_game_aweme.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
