from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialLinkedin(SyncResource):
    """Operations of `social.linkedin`."""

    web = Child(lambda: SocialLinkedinWeb)


class AsyncSocialLinkedin(AsyncResource):
    """Operations of `social.linkedin`."""

    web = Child(lambda: AsyncSocialLinkedinWeb)


class _SocialLinkedinWeb:
    get_company_job_count = Method(lambda: api.social.linkedin.web.get_company_job_count.request)
    get_company_jobs = PagedMethod(
        lambda: api.social.linkedin.web.get_company_jobs.request,
        lambda: api.social.linkedin.web.get_company_jobs.pages,
    )
    get_company_people = PagedMethod(
        lambda: api.social.linkedin.web.get_company_people.request,
        lambda: api.social.linkedin.web.get_company_people.pages,
    )
    get_company_posts = PagedMethod(
        lambda: api.social.linkedin.web.get_company_posts.request,
        lambda: api.social.linkedin.web.get_company_posts.pages,
    )
    get_company_profile = Method(lambda: api.social.linkedin.web.get_company_profile.request)
    get_job_detail = Method(lambda: api.social.linkedin.web.get_job_detail.request)
    get_user_about = Method(lambda: api.social.linkedin.web.get_user_about.request)
    get_user_certifications = PagedMethod(
        lambda: api.social.linkedin.web.get_user_certifications.request,
        lambda: api.social.linkedin.web.get_user_certifications.pages,
    )
    get_user_comments = PagedMethod(
        lambda: api.social.linkedin.web.get_user_comments.request,
        lambda: api.social.linkedin.web.get_user_comments.pages,
    )
    get_user_contact = Method(lambda: api.social.linkedin.web.get_user_contact.request)
    get_user_educations = PagedMethod(
        lambda: api.social.linkedin.web.get_user_educations.request,
        lambda: api.social.linkedin.web.get_user_educations.pages,
    )
    get_user_experience = PagedMethod(
        lambda: api.social.linkedin.web.get_user_experience.request,
        lambda: api.social.linkedin.web.get_user_experience.pages,
    )
    get_user_follower_and_connection = Method(
        lambda: api.social.linkedin.web.get_user_follower_and_connection.request
    )
    get_user_honors = PagedMethod(
        lambda: api.social.linkedin.web.get_user_honors.request,
        lambda: api.social.linkedin.web.get_user_honors.pages,
    )
    get_user_images = PagedMethod(
        lambda: api.social.linkedin.web.get_user_images.request,
        lambda: api.social.linkedin.web.get_user_images.pages,
    )
    get_user_interests_companies = PagedMethod(
        lambda: api.social.linkedin.web.get_user_interests_companies.request,
        lambda: api.social.linkedin.web.get_user_interests_companies.pages,
    )
    get_user_interests_groups = PagedMethod(
        lambda: api.social.linkedin.web.get_user_interests_groups.request,
        lambda: api.social.linkedin.web.get_user_interests_groups.pages,
    )
    get_user_posts = PagedMethod(
        lambda: api.social.linkedin.web.get_user_posts.request,
        lambda: api.social.linkedin.web.get_user_posts.pages,
    )
    get_user_profile = Method(lambda: api.social.linkedin.web.get_user_profile.request)
    get_user_publications = PagedMethod(
        lambda: api.social.linkedin.web.get_user_publications.request,
        lambda: api.social.linkedin.web.get_user_publications.pages,
    )
    get_user_recommendations = PagedMethod(
        lambda: api.social.linkedin.web.get_user_recommendations.request,
        lambda: api.social.linkedin.web.get_user_recommendations.pages,
    )
    get_user_skills = PagedMethod(
        lambda: api.social.linkedin.web.get_user_skills.request,
        lambda: api.social.linkedin.web.get_user_skills.pages,
    )
    get_user_videos = PagedMethod(
        lambda: api.social.linkedin.web.get_user_videos.request,
        lambda: api.social.linkedin.web.get_user_videos.pages,
    )
    search_jobs = PagedMethod(
        lambda: api.social.linkedin.web.search_jobs.request, lambda: api.social.linkedin.web.search_jobs.pages
    )
    search_people = PagedMethod(
        lambda: api.social.linkedin.web.search_people.request,
        lambda: api.social.linkedin.web.search_people.pages,
    )


class SocialLinkedinWeb(_SocialLinkedinWeb, SyncResource):
    """Operations of `social.linkedin.web`."""


class AsyncSocialLinkedinWeb(_SocialLinkedinWeb, AsyncResource):
    """Operations of `social.linkedin.web`."""
