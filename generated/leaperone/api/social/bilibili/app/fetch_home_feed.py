from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(__name__, "GET /v1/social-media/data/bilibili/app/fetch_home_feed", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_home_feed(
        client: BaseClient,
        *,
        idx: int | Omit = UNSET,
        flush: int | Omit = UNSET,
        pull: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Bilibili app: fetch home feed.

        `GET /v1/social-media/data/bilibili/app/fetch_home_feed`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, query={"idx": idx, "flush": flush, "pull": pull}, extra=extra)


request = method = _Methods.fetch_home_feed.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
