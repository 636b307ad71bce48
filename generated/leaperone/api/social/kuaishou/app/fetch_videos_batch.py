from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.kuaishou.app.fetch_videos_batch", "unassigned", Price("0.01"))


def request(client: BaseClient, *, photo_ids: str) -> Call[SocialMediaResponse]:
    """Kuaishou app: fetch videos batch.

    `GET /v1/social-media/data/kuaishou/app/fetch_videos_batch`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/kuaishou/app/fetch_videos_batch",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"photo_ids": photo_ids},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
