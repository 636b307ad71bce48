from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.linkedin.web import (
        get_company_job_count as get_company_job_count,
    )
    from leaperone.api.social.linkedin.web import (
        get_company_jobs as get_company_jobs,
    )
    from leaperone.api.social.linkedin.web import (
        get_company_people as get_company_people,
    )
    from leaperone.api.social.linkedin.web import (
        get_company_posts as get_company_posts,
    )
    from leaperone.api.social.linkedin.web import (
        get_company_profile as get_company_profile,
    )
    from leaperone.api.social.linkedin.web import (
        get_job_detail as get_job_detail,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_about as get_user_about,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_certifications as get_user_certifications,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_comments as get_user_comments,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_contact as get_user_contact,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_educations as get_user_educations,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_experience as get_user_experience,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_follower_and_connection as get_user_follower_and_connection,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_honors as get_user_honors,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_images as get_user_images,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_interests_companies as get_user_interests_companies,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_interests_groups as get_user_interests_groups,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_posts as get_user_posts,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_profile as get_user_profile,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_publications as get_user_publications,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_recommendations as get_user_recommendations,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_skills as get_user_skills,
    )
    from leaperone.api.social.linkedin.web import (
        get_user_videos as get_user_videos,
    )
    from leaperone.api.social.linkedin.web import (
        search_jobs as search_jobs,
    )
    from leaperone.api.social.linkedin.web import (
        search_people as search_people,
    )
else:
    __getattr__ = lazy(__name__)
