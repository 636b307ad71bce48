from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.lemon8.app.get_item_id", "unassigned", Price("0.01"))


def request(client: BaseClient, *, share_text: str) -> Call[SocialMediaResponse]:
    """Lemon8 app: get item id.

    `GET /v1/social-media/data/lemon8/app/get_item_id`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/lemon8/app/get_item_id",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"share_text": share_text},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
