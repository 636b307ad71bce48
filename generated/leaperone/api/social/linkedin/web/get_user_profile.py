from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, derived
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/linkedin/web/get_user_profile", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


class _Methods:
    @Method
    @staticmethod
    def get_user_profile(
        client: BaseClient,
        *,
        username: str,
        include_follower_and_connection: str | Omit = UNSET,
        include_experiences: str | Omit = UNSET,
        include_skills: str | Omit = UNSET,
        include_certifications: str | Omit = UNSET,
        include_publications: str | Omit = UNSET,
        include_educations: str | Omit = UNSET,
        include_volunteers: str | Omit = UNSET,
        include_honors: str | Omit = UNSET,
        include_interests: str | Omit = UNSET,
        include_bio: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """LinkedIn web: get user profile.

        `GET /v1/social-media/data/linkedin/web/get_user_profile`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"username": username},
            query={
                "include_follower_and_connection": include_follower_and_connection,
                "include_experiences": include_experiences,
                "include_skills": include_skills,
                "include_certifications": include_certifications,
                "include_publications": include_publications,
                "include_educations": include_educations,
                "include_volunteers": include_volunteers,
                "include_honors": include_honors,
                "include_interests": include_interests,
                "include_bio": include_bio,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.get_user_profile)
