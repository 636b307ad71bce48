from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/linkedin/web/search_people", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    name: str | Omit = UNSET,
    first_name: str | Omit = UNSET,
    last_name: str | Omit = UNSET,
    title: str | Omit = UNSET,
    company: str | Omit = UNSET,
    school: str | Omit = UNSET,
    page: str | Omit = UNSET,
    geocode_location: str | Omit = UNSET,
    current_company: str | Omit = UNSET,
    profile_language: str | Omit = UNSET,
    industry: str | Omit = UNSET,
    service_category: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `search_people` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def search_people(
        client: BaseClient,
        *,
        name: str | Omit = UNSET,
        first_name: str | Omit = UNSET,
        last_name: str | Omit = UNSET,
        title: str | Omit = UNSET,
        company: str | Omit = UNSET,
        school: str | Omit = UNSET,
        page: str | Omit = UNSET,
        geocode_location: str | Omit = UNSET,
        current_company: str | Omit = UNSET,
        profile_language: str | Omit = UNSET,
        industry: str | Omit = UNSET,
        service_category: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """LinkedIn web: search people.

        `GET /v1/social-media/data/linkedin/web/search_people`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            query={
                "name": name,
                "first_name": first_name,
                "last_name": last_name,
                "title": title,
                "company": company,
                "school": school,
                "page": page,
                "geocode_location": geocode_location,
                "current_company": current_company,
                "profile_language": profile_language,
                "industry": industry,
                "service_category": service_category,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.search_people)
