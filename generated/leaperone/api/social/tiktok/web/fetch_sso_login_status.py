from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.tiktok.web.fetch_sso_login_status", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, token: str, device_id: str, verify_fp: str, region: str, proxy: str
) -> Call[SocialMediaResponse]:
    """TikTok web: fetch sso login status.

    `GET /v1/social-media/data/tiktok/web/fetch_sso_login_status`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/web/fetch_sso_login_status",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={
            "token": token,
            "device_id": device_id,
            "verifyFp": verify_fp,
            "region": region,
            "proxy": proxy,
        },
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
