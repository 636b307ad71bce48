from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.wechat_channels.fetch_search_latest", "unassigned", Price("0.01"))


def request(client: BaseClient, *, keywords: str) -> Call[SocialMediaResponse]:
    """WeChat channels: fetch search latest.

    `GET /v1/social-media/data/wechat_channels/fetch_search_latest`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/wechat_channels/fetch_search_latest",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"keywords": keywords},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
