from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.bilibili.web.fetch_video_subtitle", "unassigned", Price("0.01"))


def request(client: BaseClient, *, a_id: str, c_id: str) -> Call[SocialMediaResponse]:
    """Bilibili web: fetch video subtitle.

    `GET /v1/social-media/data/bilibili/web/fetch_video_subtitle`

    Args:
        a_id: AV id of the video; the documented example passes bvid instead
        c_id: Not in the documented example
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/bilibili/web/fetch_video_subtitle",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"a_id": a_id, "c_id": c_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
