from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/tiktok/ads/get_ad_interactive_analysis", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_ad_interactive_analysis(
        client: BaseClient,
        *,
        material_id: str,
        metric_type: str | Omit = UNSET,
        period_type: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """TikTok ads: get ad interactive analysis.

        `GET /v1/social-media/data/tiktok/ads/get_ad_interactive_analysis`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"material_id": material_id},
            query={"metric_type": metric_type, "period_type": period_type},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_ad_interactive_analysis)
