from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/linkedin/web/get_job_detail", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_job_detail(
        client: BaseClient, *, job_id: str, include_skills: str | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[SocialMediaResponse]:
        """LinkedIn web: get job detail.

        `GET /v1/social-media/data/linkedin/web/get_job_detail`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client, OPERATION, ANSWER, extra, required={"job_id": job_id}, query={"include_skills": include_skills}
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_job_detail)
