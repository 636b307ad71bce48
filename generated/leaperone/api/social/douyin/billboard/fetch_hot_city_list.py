from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/billboard/fetch_hot_city_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    page: int,
    page_size: int,
    order: str,
    city_code: str | Omit = UNSET,
    sentence_tag: str | Omit = UNSET,
    keyword: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_hot_city_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_hot_city_list(
        client: BaseClient,
        *,
        page: int,
        page_size: int,
        order: str,
        city_code: str | Omit = UNSET,
        sentence_tag: str | Omit = UNSET,
        keyword: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin billboard: fetch hot city list.

        `GET /v1/social-media/data/douyin/billboard/fetch_hot_city_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"page_size": page_size, "order": order},
            query={"page": page, "city_code": city_code, "sentence_tag": sentence_tag, "keyword": keyword},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_hot_city_list)
