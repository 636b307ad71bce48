from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.instagram.v2.media_id_to_shortcode", "unassigned", Price("0.01"))


def request(client: BaseClient, *, media_id: str) -> Call[SocialMediaResponse]:
    """Instagram v2: media id to shortcode.

    `GET /v1/social-media/data/instagram/v2/media_id_to_shortcode`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v2/media_id_to_shortcode",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"media_id": media_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
