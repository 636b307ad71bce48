from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(
    "social.douyin.billboard.fetch_hot_account_fans_interest_account_list", "unassigned", Price("0.01")
)


def request(client: BaseClient, *, sec_uid: str) -> Call[SocialMediaResponse]:
    """Douyin billboard: fetch hot account fans interest account list.

    `GET /v1/social-media/data/douyin/billboard/fetch_hot_account_fans_interest_account_list`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/douyin/billboard/fetch_hot_account_fans_interest_account_list",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"sec_uid": sec_uid},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
