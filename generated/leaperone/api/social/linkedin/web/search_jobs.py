from __future__ import annotations

from leaperone._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Price, Unpack, derived
from leaperone._features.pages import Paged, Paging, Walk
from leaperone.models.social_media_response import SocialMediaResponse

OPERATION = Operation(__name__, "GET /v1/social-media/data/linkedin/web/search_jobs", Price("0.01"))
ANSWER = Json(SocialMediaResponse, failure=("/code", (200, 0)))


def pages(
    client: BaseClient,
    *,
    keyword: str,
    page: str | Omit = UNSET,
    sort_by: str | Omit = UNSET,
    date_posted: str | Omit = UNSET,
    geocode: str | Omit = UNSET,
    company: str | Omit = UNSET,
    experience_level: str | Omit = UNSET,
    remote: str | Omit = UNSET,
    job_type: str | Omit = UNSET,
    easy_apply: str | Omit = UNSET,
    has_verifications: str | Omit = UNSET,
    under_10_applicants: str | Omit = UNSET,
    fair_chance_employer: str | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[SocialMediaResponse]:
    """What `search_jobs` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def search_jobs(
        client: BaseClient,
        *,
        keyword: str,
        page: str | Omit = UNSET,
        sort_by: str | Omit = UNSET,
        date_posted: str | Omit = UNSET,
        geocode: str | Omit = UNSET,
        company: str | Omit = UNSET,
        experience_level: str | Omit = UNSET,
        remote: str | Omit = UNSET,
        job_type: str | Omit = UNSET,
        easy_apply: str | Omit = UNSET,
        has_verifications: str | Omit = UNSET,
        under_10_applicants: str | Omit = UNSET,
        fair_chance_employer: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[SocialMediaResponse]:
        """LinkedIn web: search jobs.

        `GET /v1/social-media/data/linkedin/web/search_jobs`
        Price: 0.01 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError, FailureError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            required={"keyword": keyword},
            query={
                "page": page,
                "sort_by": sort_by,
                "date_posted": date_posted,
                "geocode": geocode,
                "company": company,
                "experience_level": experience_level,
                "remote": remote,
                "job_type": job_type,
                "easy_apply": easy_apply,
                "has_verifications": has_verifications,
                "under_10_applicants": under_10_applicants,
                "fair_chance_employer": fair_chance_employer,
            },
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.search_jobs)
