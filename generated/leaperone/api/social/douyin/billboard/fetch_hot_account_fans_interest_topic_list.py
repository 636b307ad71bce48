from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    "social.douyin.billboard.fetch_hot_account_fans_interest_topic_list", "unassigned", Price("0.01")
)


def request(client: BaseClient, *, sec_uid: str) -> Call[SocialMediaResponse]:
    """Douyin billboard: fetch hot account fans interest topic list.

    `GET /v1/social-media/data/douyin/billboard/fetch_hot_account_fans_interest_topic_list`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/billboard/fetch_hot_account_fans_interest_topic_list",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"sec_uid": sec_uid},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
