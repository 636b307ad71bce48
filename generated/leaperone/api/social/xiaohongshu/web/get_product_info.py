from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.xiaohongshu.web.get_product_info", "unassigned", Price("0.01"))


def request(
    client: BaseClient,
    *,
    share_text: str | Unset = UNSET,
    item_id: str | Unset = UNSET,
    xsec_token: str | Unset = UNSET,
) -> Call[SocialMediaResponse]:
    """Xiaohongshu web: get product info.

    `GET /v1/social-media/data/xiaohongshu/web/get_product_info`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/web/get_product_info",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"share_text": share_text, "item_id": item_id, "xsec_token": xsec_token},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
