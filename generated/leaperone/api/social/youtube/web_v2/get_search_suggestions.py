from __future__ import annotations

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, Unpack, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/youtube/web_v2/get_search_suggestions", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_search_suggestions(
        client: BaseClient,
        *,
        keyword: str,
        language: str | Omit = UNSET,
        region: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """YouTube web v2: get search suggestions.

        `GET /v1/social-media/data/youtube/web_v2/get_search_suggestions`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            required={"keyword": keyword},
            query={"language": language, "region": region},
            extra=extra,
        )


request = method = _Methods.get_search_suggestions.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
