from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/lemon8/app/fetch_topic_post_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    category: str,
    category_parameter: str,
    hashtag_name: str,
    max_behot_time: str | Omit = UNSET,
    sort_type: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_topic_post_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "max_behot_time", next=("max_behot_time",)).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_topic_post_list(
        client: BaseClient,
        *,
        category: str,
        category_parameter: str,
        hashtag_name: str,
        max_behot_time: str | Omit = UNSET,
        sort_type: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Lemon8 app: fetch topic post list.

        `GET /v1/social-media/data/lemon8/app/fetch_topic_post_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"category": category, "category_parameter": category_parameter, "hashtag_name": hashtag_name},
            query={"max_behot_time": max_behot_time, "sort_type": sort_type},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_topic_post_list)
