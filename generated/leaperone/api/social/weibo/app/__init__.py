from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.weibo.app import (
        fetch_ai_smart_search as fetch_ai_smart_search,
        fetch_home_recommend_feed as fetch_home_recommend_feed,
        fetch_hot_search as fetch_hot_search,
        fetch_hot_search_categories as fetch_hot_search_categories,
        fetch_search_all as fetch_search_all,
        fetch_status_comments as fetch_status_comments,
        fetch_status_detail as fetch_status_detail,
        fetch_status_likes as fetch_status_likes,
        fetch_status_reposts as fetch_status_reposts,
        fetch_user_album as fetch_user_album,
        fetch_user_articles as fetch_user_articles,
        fetch_user_audios as fetch_user_audios,
        fetch_user_info as fetch_user_info,
        fetch_user_info_detail as fetch_user_info_detail,
        fetch_user_profile_feed as fetch_user_profile_feed,
        fetch_user_super_topics as fetch_user_super_topics,
        fetch_user_timeline as fetch_user_timeline,
        fetch_user_videos as fetch_user_videos,
        fetch_video_detail as fetch_video_detail,
        fetch_video_featured_feed as fetch_video_featured_feed,
    )
else:
    __getattr__ = lazy(__name__)
