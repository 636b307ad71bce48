from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/bilibili/app/fetch_reply_detail", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
    return Paging("cursor", "next_offset", next=("next_offset",)).walk(method, locals())


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
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"root": root},
            query={"av_id": av_id, "bv_id": bv_id, "next_offset": next_offset, "ps": ps},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_reply_detail)
