from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.analytics.fetch_video_metrics", "unassigned", Price("0.01"))


def request(client: BaseClient, *, item_id: str) -> Call[SocialMediaResponse]:
    """TikTok analytics: fetch video metrics.

    `GET /v1/social-media/data/tiktok/analytics/fetch_video_metrics`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/analytics/fetch_video_metrics",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"item_id": item_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
