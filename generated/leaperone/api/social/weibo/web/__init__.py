from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.weibo.web import (
        fetch_channel_feed as fetch_channel_feed,
    )
    from leaperone.api.social.weibo.web import (
        fetch_comment_replies as fetch_comment_replies,
    )
    from leaperone.api.social.weibo.web import (
        fetch_config_list as fetch_config_list,
    )
    from leaperone.api.social.weibo.web import (
        fetch_hot_search as fetch_hot_search,
    )
    from leaperone.api.social.weibo.web import (
        fetch_post_comments as fetch_post_comments,
    )
    from leaperone.api.social.weibo.web import (
        fetch_post_detail as fetch_post_detail,
    )
    from leaperone.api.social.weibo.web import (
        fetch_search as fetch_search,
    )
    from leaperone.api.social.weibo.web import (
        fetch_search_topics as fetch_search_topics,
    )
    from leaperone.api.social.weibo.web import (
        fetch_trend_top as fetch_trend_top,
    )
    from leaperone.api.social.weibo.web import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.weibo.web import (
        fetch_user_posts as fetch_user_posts,
    )
else:
    __getattr__ = lazy(__name__)
