from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.threads.web import (
        fetch_post_comments as fetch_post_comments,
        fetch_post_detail as fetch_post_detail,
        fetch_post_detail_v2 as fetch_post_detail_v2,
        fetch_user_info as fetch_user_info,
        fetch_user_info_by_id as fetch_user_info_by_id,
        fetch_user_posts as fetch_user_posts,
        fetch_user_replies as fetch_user_replies,
        fetch_user_reposts as fetch_user_reposts,
        search_profiles as search_profiles,
        search_recent as search_recent,
        search_top as search_top,
    )
else:
    __getattr__ = lazy(__name__)
