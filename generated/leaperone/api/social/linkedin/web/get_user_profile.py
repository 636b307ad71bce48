from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Failure, Json, Method, Operation, Price, endpoint
from leaperone.models.social_media_response import SocialMediaResponse
from leaperone.types import UNSET, Omit

OPERATION = Operation("social.linkedin.web.get_user_profile", "unassigned", Price("0.01"))


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
        Price: 0.01 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504), FailureError (2xx).
        """
        return Call(
            client,
            "GET",
            "/v1/social-media/data/linkedin/web/get_user_profile",
            Json(SocialMediaResponse, failure=Failure("/code", success=(200, 0))),
            query={
                "username": username,
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
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.get_user_profile.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
