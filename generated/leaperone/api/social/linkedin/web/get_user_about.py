from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.linkedin.web.get_user_about", "unassigned", Price("0.01"))


def request(client: BaseClient, *, urn: str) -> Call[SocialMediaResponse]:
    """LinkedIn web: get user about.

    `GET /v1/social-media/data/linkedin/web/get_user_about`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/linkedin/web/get_user_about",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"urn": urn},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
