from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/bilibili/web/bv_to_aid", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def bv_to_aid(client: BaseClient, *, bv_id: str, **extra: Unpack[Extra]) -> Call[SocialMediaResponse]:
        """Bilibili web: bv to aid.

        `GET /v1/social-media/data/bilibili/web/bv_to_aid`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"bv_id": bv_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.bv_to_aid)
