from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.zhihu.web.fetch_user_included_articles", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    user_url_token: str,
    offset: str | Omit = UNSET,
    limit: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_user_included_articles` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("offset", "offset", size="limit"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_user_included_articles(
        client: BaseClient,
        *,
        user_url_token: str,
        offset: str | Omit = UNSET,
        limit: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Zhihu web: fetch user included articles.

        `GET /v1/social-media/data/zhihu/web/fetch_user_included_articles`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/zhihu/web/fetch_user_included_articles",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"user_url_token": user_url_token, "offset": offset, "limit": limit},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_user_included_articles.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
