from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/weibo/app/fetch_user_articles", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    uid: str,
    since_id: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_user_articles` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "since_id", next=("since_id", "next_since_id")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_user_articles(
        client: BaseClient, *, uid: str, since_id: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Weibo app: fetch user articles.

        `GET /v1/social-media/data/weibo/app/fetch_user_articles`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"uid": uid}, query={"since_id": since_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_user_articles)
