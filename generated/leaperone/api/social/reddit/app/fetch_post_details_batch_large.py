from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.reddit.app.fetch_post_details_batch_large", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def fetch_post_details_batch_large(
        client: BaseClient,
        *,
        post_ids: str,
        include_comment_id: bool | Omit = UNSET,
        comment_id: str | Omit = UNSET,
        need_format: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """Reddit app: fetch post details batch large.

        `GET /v1/social-media/data/reddit/app/fetch_post_details_batch_large`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/reddit/app/fetch_post_details_batch_large",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "post_ids": post_ids,
                "include_comment_id": include_comment_id,
                "comment_id": comment_id,
                "need_format": need_format,
            },
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.fetch_post_details_batch_large.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
