from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/web/generate_webid", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def generate_webid(
        client: BaseClient,
        *,
        cookie: str | Omit = UNSET,
        user_agent: str | Omit = UNSET,
        url: str | Omit = UNSET,
        referer: str | Omit = UNSET,
        user_unique_id: str | Omit = UNSET,
        app_id: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok web: generate webid.

        `GET /v1/social-media/data/tiktok/web/generate_webid`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "cookie": cookie,
                "user_agent": user_agent,
                "url": url,
                "referer": referer,
                "user_unique_id": user_unique_id,
                "app_id": app_id,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.generate_webid)
