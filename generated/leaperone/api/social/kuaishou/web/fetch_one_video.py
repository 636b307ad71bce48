from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.kuaishou.web.fetch_one_video", "unassigned", Price("0.01"))


def request(client: BaseClient, *, share_text: str) -> Call[SocialMediaResponse]:
    """Kuaishou web: fetch one video.

    `GET /v1/social-media/data/kuaishou/web/fetch_one_video`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/kuaishou/web/fetch_one_video",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"share_text": share_text},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
