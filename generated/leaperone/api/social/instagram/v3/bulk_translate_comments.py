from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation("social.instagram.v3.bulk_translate_comments", "unassigned", Price("0.01"))


class _Methods:
    @Method
    @staticmethod
    def bulk_translate_comments(
        client: BaseClient, *, comment_ids: str, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Instagram v3: bulk translate comments.

        `GET /v1/social-media/data/instagram/v3/bulk_translate_comments`
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/instagram/v3/bulk_translate_comments",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={"comment_ids": comment_ids},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.bulk_translate_comments.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
