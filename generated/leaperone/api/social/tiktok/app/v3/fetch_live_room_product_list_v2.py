from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    __name__, "GET /v1/social-media/data/tiktok/app/v3/fetch_live_room_product_list_v2", Price("0.01")
)
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    room_id: str,
    author_id: str,
    page_size: int | Omit = UNSET,
    offset: int | Omit = UNSET,
    region: str | Omit = UNSET,
    cookie: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_live_room_product_list_v2` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("offset", "offset", size="page_size").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_live_room_product_list_v2(
        client: BaseClient,
        *,
        room_id: str,
        author_id: str,
        page_size: int | Omit = UNSET,
        offset: int | Omit = UNSET,
        region: str | Omit = UNSET,
        cookie: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok app v3: fetch live room product list v2.

        `GET /v1/social-media/data/tiktok/app/v3/fetch_live_room_product_list_v2`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"room_id": room_id, "author_id": author_id},
            query={"page_size": page_size, "offset": offset, "region": region, "cookie": cookie},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_live_room_product_list_v2)
