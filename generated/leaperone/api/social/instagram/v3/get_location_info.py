from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.instagram.v3.get_location_info", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, location_id: str, show_nearby: bool | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """Instagram v3: get location info.

    `GET /v1/social-media/data/instagram/v3/get_location_info`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v3/get_location_info",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"location_id": location_id, "show_nearby": show_nearby},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
