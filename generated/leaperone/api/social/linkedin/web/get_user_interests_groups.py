from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.linkedin.web.get_user_interests_groups", "unassigned", Price("0.01"))


def request(client: BaseClient, *, urn: str, page: str | Unset = UNSET) -> Call[SocialMediaResponse]:
    """LinkedIn web: get user interests groups.

    `GET /v1/social-media/data/linkedin/web/get_user_interests_groups`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/linkedin/web/get_user_interests_groups",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"urn": urn, "page": page},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    urn: str,
    page: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("page", "page"), locals())
