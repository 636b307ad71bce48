from __future__ import annotations

from leaperone._endpoint import Any, BaseClient, Call, Extra, Json, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/xingtu/kol_convert_video_display_v1", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def kol_convert_video_display_v1(
        client: BaseClient, *, kol_id: str, detail_type: str, page: int, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu: kol convert video display v1.

        `GET /v1/social-media/data/douyin/xingtu/kol_convert_video_display_v1`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"kolId": kol_id, "detailType": detail_type},
            query={"page": page},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.kol_convert_video_display_v1)
