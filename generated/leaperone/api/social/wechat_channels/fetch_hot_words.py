from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.wechat_channels.fetch_hot_words", "unassigned", Price("0.01"))


def request(client: BaseClient) -> Call[SocialMediaResponse]:
    """WeChat channels: fetch hot words.

    `GET /v1/social-media/data/wechat_channels/fetch_hot_words`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/wechat_channels/fetch_hot_words",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
