from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.weibo.web import (
        fetch_channel_feed as fetch_channel_feed,
        fetch_comment_replies as fetch_comment_replies,
        fetch_config_list as fetch_config_list,
        fetch_hot_search as fetch_hot_search,
        fetch_post_comments as fetch_post_comments,
        fetch_post_detail as fetch_post_detail,
        fetch_search as fetch_search,
        fetch_search_topics as fetch_search_topics,
        fetch_trend_top as fetch_trend_top,
        fetch_user_info as fetch_user_info,
        fetch_user_posts as fetch_user_posts,
    )
else:
    __getattr__ = lazy(__name__)
