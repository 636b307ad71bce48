from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/billboard/fetch_hot_total_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    page: int,
    page_size: int,
    type: str,
    snapshot_time: str | Omit = UNSET,
    start_date: str | Omit = UNSET,
    end_date: str | Omit = UNSET,
    sentence_tag: str | Omit = UNSET,
    keyword: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_hot_total_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_hot_total_list(
        client: BaseClient,
        *,
        page: int,
        page_size: int,
        type: str,
        snapshot_time: str | Omit = UNSET,
        start_date: str | Omit = UNSET,
        end_date: str | Omit = UNSET,
        sentence_tag: str | Omit = UNSET,
        keyword: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin billboard: fetch hot total list.

        `GET /v1/social-media/data/douyin/billboard/fetch_hot_total_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"page_size": page_size, "type": type},
            query={
                "page": page,
                "snapshot_time": snapshot_time,
                "start_date": start_date,
                "end_date": end_date,
                "sentence_tag": sentence_tag,
                "keyword": keyword,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_hot_total_list)
