from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialLinkedinWeb(
        api.social.linkedin.web.get_company_job_count._Methods,
        api.social.linkedin.web.get_company_jobs._Methods,
        api.social.linkedin.web.get_company_people._Methods,
        api.social.linkedin.web.get_company_posts._Methods,
        api.social.linkedin.web.get_company_profile._Methods,
        api.social.linkedin.web.get_job_detail._Methods,
        api.social.linkedin.web.get_user_about._Methods,
        api.social.linkedin.web.get_user_certifications._Methods,
        api.social.linkedin.web.get_user_comments._Methods,
        api.social.linkedin.web.get_user_contact._Methods,
        api.social.linkedin.web.get_user_educations._Methods,
        api.social.linkedin.web.get_user_experience._Methods,
        api.social.linkedin.web.get_user_follower_and_connection._Methods,
        api.social.linkedin.web.get_user_honors._Methods,
        api.social.linkedin.web.get_user_images._Methods,
        api.social.linkedin.web.get_user_interests_companies._Methods,
        api.social.linkedin.web.get_user_interests_groups._Methods,
        api.social.linkedin.web.get_user_posts._Methods,
        api.social.linkedin.web.get_user_profile._Methods,
        api.social.linkedin.web.get_user_publications._Methods,
        api.social.linkedin.web.get_user_recommendations._Methods,
        api.social.linkedin.web.get_user_skills._Methods,
        api.social.linkedin.web.get_user_videos._Methods,
        api.social.linkedin.web.search_jobs._Methods,
        api.social.linkedin.web.search_people._Methods,
    ): ...
else:
    _SocialLinkedinWeb = operations("leaperone.api.social.linkedin.web")


class SocialLinkedin(SyncResource):
    """Operations of `social.linkedin`."""

    web: SocialLinkedinWeb = _child(lambda: SocialLinkedinWeb)


class AsyncSocialLinkedin(AsyncResource):
    """Operations of `social.linkedin`."""

    web: AsyncSocialLinkedinWeb = _child(lambda: AsyncSocialLinkedinWeb)


class SocialLinkedinWeb(_SocialLinkedinWeb, SyncResource):
    """Operations of `social.linkedin.web`."""


class AsyncSocialLinkedinWeb(_SocialLinkedinWeb, AsyncResource):
    """Operations of `social.linkedin.web`."""
