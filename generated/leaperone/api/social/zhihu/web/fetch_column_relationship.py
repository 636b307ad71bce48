from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.zhihu.web.fetch_column_relationship", "unassigned", Price("0.01"))


def request(client: BaseClient, *, article_id: str) -> Call[SocialMediaResponse]:
    """Zhihu web: fetch column relationship.

    `GET /v1/social-media/data/zhihu/web/fetch_column_relationship`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/zhihu/web/fetch_column_relationship",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"article_id": article_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
