from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.weibo.web_v2 import (
        check_allow_comment_with_pic as check_allow_comment_with_pic,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_advanced_search as fetch_advanced_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_ai_related_search as fetch_ai_related_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_ai_search as fetch_ai_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_all_groups as fetch_all_groups,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_city_list as fetch_city_list,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_entertainment_ranking as fetch_entertainment_ranking,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_hot_ranking_timeline as fetch_hot_ranking_timeline,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_hot_search as fetch_hot_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_hot_search_index as fetch_hot_search_index,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_hot_search_summary as fetch_hot_search_summary,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_life_ranking as fetch_life_ranking,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_pic_search as fetch_pic_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_post_comments as fetch_post_comments,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_post_detail as fetch_post_detail,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_post_sub_comments as fetch_post_sub_comments,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_realtime_search as fetch_realtime_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_similar_search as fetch_similar_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_social_ranking as fetch_social_ranking,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_topic_search as fetch_topic_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_basic_info as fetch_user_basic_info,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_fans as fetch_user_fans,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_following as fetch_user_following,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_original_posts as fetch_user_original_posts,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_posts as fetch_user_posts,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_recommend_timeline as fetch_user_recommend_timeline,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_search as fetch_user_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_video_collection_detail as fetch_user_video_collection_detail,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_video_collection_list as fetch_user_video_collection_list,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_user_video_list as fetch_user_video_list,
    )
    from leaperone.api.social.weibo.web_v2 import (
        fetch_video_search as fetch_video_search,
    )
    from leaperone.api.social.weibo.web_v2 import (
        search_user_posts as search_user_posts,
    )
else:
    __getattr__ = lazy(__name__)
