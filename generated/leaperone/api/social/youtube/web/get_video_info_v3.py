from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.youtube.web.get_video_info_v3", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, video_id: str, language_code: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """YouTube web: get video info v3.

    `GET /v1/social-media/data/youtube/web/get_video_info_v3`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/youtube/web/get_video_info_v3",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"video_id": video_id, "language_code": language_code},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
