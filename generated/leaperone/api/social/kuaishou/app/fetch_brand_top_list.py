from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/kuaishou/app/fetch_brand_top_list", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def fetch_brand_top_list(
        client: BaseClient, *, sub_tab_id: int | Omit = UNSET, sub_tab_name: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """Kuaishou app: fetch brand top list.

        `GET /v1/social-media/data/kuaishou/app/fetch_brand_top_list`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(client, OPERATION, ANSWER, extra, query={"subTabId": sub_tab_id, "subTabName": sub_tab_name})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.fetch_brand_top_list)
