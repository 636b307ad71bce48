from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.douyin.web.fetch_live_gift_ranking", "unassigned", Price("0.01"))


def request(client: BaseClient, *, room_id: str, rank_type: int | Unset = UNSET) -> Call[SocialMediaResponse]:
    """Douyin web: fetch live gift ranking.

    `GET /v1/social-media/data/douyin/web/fetch_live_gift_ranking`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/web/fetch_live_gift_ranking",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"room_id": room_id, "rank_type": rank_type},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
