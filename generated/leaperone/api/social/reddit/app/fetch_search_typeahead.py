from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/reddit/app/fetch_search_typeahead", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_search_typeahead(
        client: BaseClient,
        *,
        query: str,
        safe_search: str | Omit = UNSET,
        allow_nsfw: str | Omit = UNSET,
        need_format: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Reddit app: fetch search typeahead.

        `GET /v1/social-media/data/reddit/app/fetch_search_typeahead`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"query": query},
            query={"safe_search": safe_search, "allow_nsfw": allow_nsfw, "need_format": need_format},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_search_typeahead)
