from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.lemon8.app import (
        fetch_discover_banners as fetch_discover_banners,
        fetch_discover_tab as fetch_discover_tab,
        fetch_discover_tab_information_tabs as fetch_discover_tab_information_tabs,
        fetch_hot_search_keywords as fetch_hot_search_keywords,
        fetch_post_comment_list as fetch_post_comment_list,
        fetch_post_detail as fetch_post_detail,
        fetch_search as fetch_search,
        fetch_topic_info as fetch_topic_info,
        fetch_topic_post_list as fetch_topic_post_list,
        fetch_user_follower_list as fetch_user_follower_list,
        fetch_user_following_list as fetch_user_following_list,
        fetch_user_profile as fetch_user_profile,
        get_item_id as get_item_id,
        get_user_id as get_user_id,
    )
else:
    __getattr__ = lazy(__name__)
