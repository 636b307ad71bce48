from __future__ import annotations

from typing import Any

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone._pages import Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.instagram.v3.get_explore", "unassigned", Price("0.01"))


def request(client: BaseClient, *, max_id: str | Unset = UNSET) -> Call[SocialMediaResponse]:
    """Instagram v3: get explore.

    `GET /v1/social-media/data/instagram/v3/get_explore`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/instagram/v3/get_explore",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"max_id": max_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def pages(
    client: BaseClient,
    *,
    max_id: str | Unset = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
) -> Walk[SocialMediaResponse]:
    return Walk(request, Paging("cursor", "max_id", next=("next_max_id", "max_id")), locals())
