from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.xiaohongshu.app_v2.get_topic_info", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, page_id: str, source: str | Unset = UNSET, note_id: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Xiaohongshu app v2: get topic info.

    `GET /v1/social-media/data/xiaohongshu/app_v2/get_topic_info`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/app_v2/get_topic_info",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"page_id": page_id, "source": source, "note_id": note_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
