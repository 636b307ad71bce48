from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.weibo.web_v2 import (
        check_allow_comment_with_pic as check_allow_comment_with_pic,
        fetch_advanced_search as fetch_advanced_search,
        fetch_ai_related_search as fetch_ai_related_search,
        fetch_ai_search as fetch_ai_search,
        fetch_all_groups as fetch_all_groups,
        fetch_city_list as fetch_city_list,
        fetch_entertainment_ranking as fetch_entertainment_ranking,
        fetch_hot_ranking_timeline as fetch_hot_ranking_timeline,
        fetch_hot_search as fetch_hot_search,
        fetch_hot_search_index as fetch_hot_search_index,
        fetch_hot_search_summary as fetch_hot_search_summary,
        fetch_life_ranking as fetch_life_ranking,
        fetch_pic_search as fetch_pic_search,
        fetch_post_comments as fetch_post_comments,
        fetch_post_detail as fetch_post_detail,
        fetch_post_sub_comments as fetch_post_sub_comments,
        fetch_realtime_search as fetch_realtime_search,
        fetch_similar_search as fetch_similar_search,
        fetch_social_ranking as fetch_social_ranking,
        fetch_topic_search as fetch_topic_search,
        fetch_user_basic_info as fetch_user_basic_info,
        fetch_user_fans as fetch_user_fans,
        fetch_user_following as fetch_user_following,
        fetch_user_info as fetch_user_info,
        fetch_user_original_posts as fetch_user_original_posts,
        fetch_user_posts as fetch_user_posts,
        fetch_user_recommend_timeline as fetch_user_recommend_timeline,
        fetch_user_search as fetch_user_search,
        fetch_user_video_collection_detail as fetch_user_video_collection_detail,
        fetch_user_video_collection_list as fetch_user_video_collection_list,
        fetch_user_video_list as fetch_user_video_list,
        fetch_video_search as fetch_video_search,
        search_user_posts as search_user_posts,
    )
else:
    __getattr__ = lazy(__name__)
