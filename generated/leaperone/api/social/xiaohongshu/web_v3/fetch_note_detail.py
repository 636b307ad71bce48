from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/xiaohongshu/web_v3/fetch_note_detail", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_note_detail(
        client: BaseClient, *, note_id: str, xsec_token: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Xiaohongshu web v3: fetch note detail.

        `GET /v1/social-media/data/xiaohongshu/web_v3/fetch_note_detail`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, required={"note_id": note_id}, query={"xsec_token": xsec_token})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_note_detail)
