from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.xiaohongshu.web_v3.fetch_search_suggest", "unassigned", Price("0.01"))


def request(client: BaseClient, *, keyword: str | Unset = UNSET) -> Call[SocialMediaResponse]:
    """Xiaohongshu web v3: fetch search suggest.

    `GET /v1/social-media/data/xiaohongshu/web_v3/fetch_search_suggest`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/xiaohongshu/web_v3/fetch_search_suggest",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"keyword": keyword},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
