from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.interaction.apply", "unassigned", Price("0.01"))


def request(client: BaseClient, *, api_key: str, invite_code: str) -> Call[SocialMediaResponse]:
    """TikTok interaction: apply.

    `GET /v1/social-media/data/tiktok/interaction/apply`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/interaction/apply",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"api_key": api_key, "invite_code": invite_code},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
