from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/linkedin/web/get_user_interests_groups", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    urn: str,
    page: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_user_interests_groups` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_user_interests_groups(
        client: BaseClient, *, urn: str, page: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """LinkedIn web: get user interests groups.

        `GET /v1/social-media/data/linkedin/web/get_user_interests_groups`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"urn": urn}, query={"page": page})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_user_interests_groups)
