from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

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
        return Call(client, OPERATION, ANSWER, extra, query={"idx": idx, "flush": flush, "pull": pull})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_home_feed)
