from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.bilibili.app.fetch_reply_detail", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    root: str,
    av_id: str | Omit = UNSET,
    bv_id: str | Omit = UNSET,
    next_offset: int | Omit = UNSET,
    ps: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_reply_detail` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("cursor", "next_offset", next=("next_offset",)), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_reply_detail(
        client: BaseClient,
        *,
        root: str,
        av_id: str | Omit = UNSET,
        bv_id: str | Omit = UNSET,
        next_offset: int | Omit = UNSET,
        ps: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Bilibili app: fetch reply detail.

        `GET /v1/social-media/data/bilibili/app/fetch_reply_detail`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/bilibili/app/fetch_reply_detail",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"root": root, "av_id": av_id, "bv_id": bv_id, "next_offset": next_offset, "ps": ps},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_reply_detail.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
