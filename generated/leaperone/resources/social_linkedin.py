from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialLinkedin(SyncResource):
    """Operations of `social.linkedin`."""

    web = Child(lambda: SocialLinkedinWeb)


class AsyncSocialLinkedin(AsyncResource):
    """Operations of `social.linkedin`."""

    web = Child(lambda: AsyncSocialLinkedinWeb)


class _SocialLinkedinWeb:
    get_company_job_count = Method(lambda: api.social.linkedin.web.get_company_job_count.request)
    get_company_jobs = Method(lambda: api.social.linkedin.web.get_company_jobs.request)
    get_company_people = Method(lambda: api.social.linkedin.web.get_company_people.request)
    get_company_posts = Method(lambda: api.social.linkedin.web.get_company_posts.request)
    get_company_profile = Method(lambda: api.social.linkedin.web.get_company_profile.request)
    get_job_detail = Method(lambda: api.social.linkedin.web.get_job_detail.request)
    get_user_about = Method(lambda: api.social.linkedin.web.get_user_about.request)
    get_user_certifications = Method(lambda: api.social.linkedin.web.get_user_certifications.request)
    get_user_comments = Method(lambda: api.social.linkedin.web.get_user_comments.request)
    get_user_contact = Method(lambda: api.social.linkedin.web.get_user_contact.request)
    get_user_educations = Method(lambda: api.social.linkedin.web.get_user_educations.request)
    get_user_experience = Method(lambda: api.social.linkedin.web.get_user_experience.request)
    get_user_follower_and_connection = Method(
        lambda: api.social.linkedin.web.get_user_follower_and_connection.request
    )
    get_user_honors = Method(lambda: api.social.linkedin.web.get_user_honors.request)
    get_user_images = Method(lambda: api.social.linkedin.web.get_user_images.request)
    get_user_interests_companies = Method(
        lambda: api.social.linkedin.web.get_user_interests_companies.request
    )
    get_user_interests_groups = Method(lambda: api.social.linkedin.web.get_user_interests_groups.request)
    get_user_posts = Method(lambda: api.social.linkedin.web.get_user_posts.request)
    get_user_profile = Method(lambda: api.social.linkedin.web.get_user_profile.request)
    get_user_publications = Method(lambda: api.social.linkedin.web.get_user_publications.request)
    get_user_recommendations = Method(lambda: api.social.linkedin.web.get_user_recommendations.request)
    get_user_skills = Method(lambda: api.social.linkedin.web.get_user_skills.request)
    get_user_videos = Method(lambda: api.social.linkedin.web.get_user_videos.request)
    search_jobs = Method(lambda: api.social.linkedin.web.search_jobs.request)
    search_people = Method(lambda: api.social.linkedin.web.search_people.request)


class SocialLinkedinWeb(_SocialLinkedinWeb, SyncResource):
    """Operations of `social.linkedin.web`."""


class AsyncSocialLinkedinWeb(_SocialLinkedinWeb, AsyncResource):
    """Operations of `social.linkedin.web`."""
