from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.xiaohongshu.app_v2.get_video_note_detail", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, note_id: str | Unset = UNSET, share_text: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Xiaohongshu app v2: get video note detail.

    `GET /v1/social-media/data/xiaohongshu/app_v2/get_video_note_detail`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/app_v2/get_video_note_detail",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"note_id": note_id, "share_text": share_text},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
