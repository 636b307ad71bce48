from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/douyin/creator/fetch_mission_task_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    cursor: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    mission_type: int | Omit = UNSET,
    tab_scene: int | Omit = UNSET,
    industry_lv1: int | Omit = UNSET,
    industry_lv2: int | Omit = UNSET,
    platform_channel: str | Omit = UNSET,
    pay_type: str | Omit = UNSET,
    greater_than_cost_progress: str | Omit = UNSET,
    publish_time_start: str | Omit = UNSET,
    quick_selector_scene: str | Omit = UNSET,
    keyword: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `fetch_mission_task_list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("cursor", "cursor", next=("next_cursor", "nextCursor", "cursor")).walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def fetch_mission_task_list(
        client: BaseClient,
        *,
        cursor: int | Omit = UNSET,
        limit: int | Omit = UNSET,
        mission_type: int | Omit = UNSET,
        tab_scene: int | Omit = UNSET,
        industry_lv1: int | Omit = UNSET,
        industry_lv2: int | Omit = UNSET,
        platform_channel: str | Omit = UNSET,
        pay_type: str | Omit = UNSET,
        greater_than_cost_progress: str | Omit = UNSET,
        publish_time_start: str | Omit = UNSET,
        quick_selector_scene: str | Omit = UNSET,
        keyword: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin creator: fetch mission task list.

        `GET /v1/social-media/data/douyin/creator/fetch_mission_task_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "cursor": cursor,
                "limit": limit,
                "mission_type": mission_type,
                "tab_scene": tab_scene,
                "industry_lv1": industry_lv1,
                "industry_lv2": industry_lv2,
                "platform_channel": platform_channel,
                "pay_type": pay_type,
                "greater_than_cost_progress": greater_than_cost_progress,
                "publish_time_start": publish_time_start,
                "quick_selector_scene": quick_selector_scene,
                "keyword": keyword,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_mission_task_list)
