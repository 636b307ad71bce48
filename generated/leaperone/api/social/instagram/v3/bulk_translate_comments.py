from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v3/bulk_translate_comments", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def bulk_translate_comments(
        client: BaseClient, *, comment_ids: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Instagram v3: bulk translate comments.

        `GET /v1/social-media/data/instagram/v3/bulk_translate_comments`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"comment_ids": comment_ids})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.bulk_translate_comments)
