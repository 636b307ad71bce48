from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.wechat_mp.web.fetch_mp_related_articles", "unassigned", Price("0.01"))


def request(client: BaseClient, *, url: str) -> Call[SocialMediaResponse]:
    """WeChat official accounts web: fetch mp related articles.

    `GET /v1/social-media/data/wechat_mp/web/fetch_mp_related_articles`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/wechat_mp/web/fetch_mp_related_articles",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"url": url},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
