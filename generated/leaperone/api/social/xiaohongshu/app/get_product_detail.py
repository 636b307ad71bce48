from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.xiaohongshu.app.get_product_detail", "unassigned", Price("0.01"))


def request(client: BaseClient, *, sku_id: str) -> Call[SocialMediaResponse]:
    """Xiaohongshu app: get product detail.

    `GET /v1/social-media/data/xiaohongshu/app/get_product_detail`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/app/get_product_detail",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"sku_id": sku_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
