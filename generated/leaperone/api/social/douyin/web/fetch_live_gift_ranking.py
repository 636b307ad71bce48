from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/web/fetch_live_gift_ranking", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_live_gift_ranking(
        client: BaseClient, *, room_id: str, rank_type: int | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin web: fetch live gift ranking.

        `GET /v1/social-media/data/douyin/web/fetch_live_gift_ranking`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"room_id": room_id}, query={"rank_type": rank_type})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_live_gift_ranking)
