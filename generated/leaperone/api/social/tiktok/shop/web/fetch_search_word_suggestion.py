from __future__ import annotations

from leaperone._answer import Failure, Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Unset

OPERATION = Operation("social.tiktok.shop.web.fetch_search_word_suggestion", "unassigned", Price("0.01"))


def request(
    client: BaseClient, *, search_word: str, lang: str | Unset = UNSET, region: str | Unset = UNSET
) -> Call[SocialMediaResponse]:
    """TikTok shop web: fetch search word suggestion.

    `GET /v1/social-media/data/tiktok/shop/web/fetch_search_word_suggestion`
    """
    return Call(
        client,
        "GET",
        "/v1/social-media/data/tiktok/shop/web/fetch_search_word_suggestion",
        Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
        query={"search_word": search_word, "lang": lang, "region": region},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
