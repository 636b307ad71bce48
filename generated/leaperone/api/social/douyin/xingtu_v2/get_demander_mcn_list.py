from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.xingtu_v2.get_demander_mcn_list", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    mcn_name: str | Omit = UNSET,
    page: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    order_by: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `get_demander_mcn_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("page", "page"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def get_demander_mcn_list(
        client: BaseClient,
        *,
        mcn_name: str | Omit = UNSET,
        page: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        order_by: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get demander mcn list.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_demander_mcn_list`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu_v2/get_demander_mcn_list",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"mcn_name": mcn_name, "page": page, "limit": limit, "order_by": order_by},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_demander_mcn_list.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
