from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/reddit/app/fetch_post_details_batch_large", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


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
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"post_ids": post_ids},
            query={"include_comment_id": include_comment_id, "comment_id": comment_id, "need_format": need_format},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_post_details_batch_large)
