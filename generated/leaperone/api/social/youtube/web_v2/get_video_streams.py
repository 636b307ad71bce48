from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.youtube.web_v2.get_video_streams", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, video_id: str | Unset = UNSET, video_url: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """YouTube web v2: get video streams.

    `GET /v1/social-media/data/youtube/web_v2/get_video_streams`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/youtube/web_v2/get_video_streams",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"video_id": video_id, "video_url": video_url},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
