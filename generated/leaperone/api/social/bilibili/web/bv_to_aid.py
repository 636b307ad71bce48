from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.bilibili.web.bv_to_aid", "unassigned", Price("0.01"))


def request(client: BaseClient, *, bv_id: str) -> Call[SocialMediaResponse]:
    """Bilibili web: bv to aid.

    `GET /v1/social-media/data/bilibili/web/bv_to_aid`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/bilibili/web/bv_to_aid",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"bv_id": bv_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
