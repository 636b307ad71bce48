from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/zhihu/web/fetch_hot_recommend", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    offset: str | Omit = UNSET,
    page_number: str | Omit = UNSET,
    session_token: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_hot_recommend` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging(
        "cursor", "offset", next=("next_offset", "nextOffset", "offset"), carry=(("session_token", "session_token"),)
    ).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_hot_recommend(
        client: BaseClient,
        *,
        offset: str | Omit = UNSET,
        page_number: str | Omit = UNSET,
        session_token: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Zhihu web: fetch hot recommend.

        `GET /v1/social-media/data/zhihu/web/fetch_hot_recommend`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={"offset": offset, "page_number": page_number, "session_token": session_token},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_hot_recommend)
