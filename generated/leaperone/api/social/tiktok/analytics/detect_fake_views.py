from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.analytics.detect_fake_views", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, item_id: str, content_category: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """TikTok analytics: detect fake views.

    `GET /v1/social-media/data/tiktok/analytics/detect_fake_views`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/analytics/detect_fake_views",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"item_id": item_id, "content_category": content_category},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
