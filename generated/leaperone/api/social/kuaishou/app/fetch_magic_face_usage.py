from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.kuaishou.app.fetch_magic_face_usage", "unassigned", Price("0.01"))


def request(client: BaseClient, *, magic_face_id: str) -> Call[SocialMediaResponse]:
    """Kuaishou app: fetch magic face usage.

    `GET /v1/social-media/data/kuaishou/app/fetch_magic_face_usage`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/kuaishou/app/fetch_magic_face_usage",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"magic_face_id": magic_face_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
