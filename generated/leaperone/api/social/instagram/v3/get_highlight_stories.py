from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/instagram/v3/get_highlight_stories", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"highlight_id": highlight_id},
            query={"reel_ids": reel_ids, "first": first, "last": last},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_highlight_stories)
