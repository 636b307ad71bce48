from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.fetch_batch_check_live_alive", "unassigned", Price("0.01"))


def request(client: BaseClient, *, room_ids: str) -> Call[SocialMediaResponse]:
    """TikTok web: fetch batch check live alive.

    `GET /v1/social-media/data/tiktok/web/fetch_batch_check_live_alive`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/web/fetch_batch_check_live_alive",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"room_ids": room_ids},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
