from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.creator.fetch_creator_hot_course", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    order: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    offset: int | Omit = UNSET,
    category_id: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_creator_hot_course` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("offset", "offset", size="limit"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_creator_hot_course(
        client: BaseClient,
        *,
        order: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        offset: int | Omit = UNSET,
        category_id: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin creator: fetch creator hot course.

        `GET /v1/social-media/data/douyin/creator/fetch_creator_hot_course`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/creator/fetch_creator_hot_course",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"order": order, "limit": limit, "offset": offset, "category_id": category_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_creator_hot_course.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
