from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.app.v3.fetch_live_daily_rank", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    anchor_id: str | Unset = UNSET,
    room_id: str | Unset = UNSET,
    rank_type: int | Unset = UNSET,
    region_type: int | Unset = UNSET,
    gap_interval: int | Unset = UNSET,
    cookie: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """TikTok app v3: fetch live daily rank.

    `GET /v1/social-media/data/tiktok/app/v3/fetch_live_daily_rank`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/app/v3/fetch_live_daily_rank",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "anchor_id": anchor_id,
            "room_id": room_id,
            "rank_type": rank_type,
            "region_type": region_type,
            "gap_interval": gap_interval,
            "cookie": cookie,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
