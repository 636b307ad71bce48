from __future__ import annotations

from typing import Any, Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Operation, Paged, Price, endpoint
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.douyin.xingtu.kol_convert_video_display_v1", "unassigned", Price("0.01"))


def pages(
    client: BaseClient,
    *,
    kol_id: str,
    detail_type: str,
    page: int,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `kol_convert_video_display_v1` lists, page by page, up to `max_pages` or `max_credits`."""
    return Walk(method, Paging("page", "page"), locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def kol_convert_video_display_v1(
        client: BaseClient, *, kol_id: str, detail_type: str, page: int, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu: kol convert video display v1.

        `GET /v1/social-media/data/douyin/xingtu/kol_convert_video_display_v1`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu/kol_convert_video_display_v1",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"kolId": kol_id, "detailType": detail_type, "page": page},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.kol_convert_video_display_v1.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
