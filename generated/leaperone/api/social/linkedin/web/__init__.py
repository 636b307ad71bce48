from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.linkedin.web import (
        get_company_job_count as get_company_job_count,
        get_company_jobs as get_company_jobs,
        get_company_people as get_company_people,
        get_company_posts as get_company_posts,
        get_company_profile as get_company_profile,
        get_job_detail as get_job_detail,
        get_user_about as get_user_about,
        get_user_certifications as get_user_certifications,
        get_user_comments as get_user_comments,
        get_user_contact as get_user_contact,
        get_user_educations as get_user_educations,
        get_user_experience as get_user_experience,
        get_user_follower_and_connection as get_user_follower_and_connection,
        get_user_honors as get_user_honors,
        get_user_images as get_user_images,
        get_user_interests_companies as get_user_interests_companies,
        get_user_interests_groups as get_user_interests_groups,
        get_user_posts as get_user_posts,
        get_user_profile as get_user_profile,
        get_user_publications as get_user_publications,
        get_user_recommendations as get_user_recommendations,
        get_user_skills as get_user_skills,
        get_user_videos as get_user_videos,
        search_jobs as search_jobs,
        search_people as search_people,
    )
else:
    __getattr__ = lazy(__name__)
