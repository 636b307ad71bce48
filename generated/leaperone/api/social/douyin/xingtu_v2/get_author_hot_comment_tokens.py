from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.douyin.xingtu_v2.get_author_hot_comment_tokens", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def get_author_hot_comment_tokens(
        client: BaseClient,
        *,
        author_id: str,
        num: int | Omit = UNSET,
        without_emoji: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Douyin xingtu v2: get author hot comment tokens.

        `GET /v1/social-media/data/douyin/xingtu_v2/get_author_hot_comment_tokens`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/douyin/xingtu_v2/get_author_hot_comment_tokens",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"author_id": author_id, "num": num, "without_emoji": without_emoji},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_author_hot_comment_tokens.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
