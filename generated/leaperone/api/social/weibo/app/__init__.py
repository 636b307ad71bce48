from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.weibo.app import (
        fetch_ai_smart_search as fetch_ai_smart_search,
    )
    from leaperone.api.social.weibo.app import (
        fetch_home_recommend_feed as fetch_home_recommend_feed,
    )
    from leaperone.api.social.weibo.app import (
        fetch_hot_search as fetch_hot_search,
    )
    from leaperone.api.social.weibo.app import (
        fetch_hot_search_categories as fetch_hot_search_categories,
    )
    from leaperone.api.social.weibo.app import (
        fetch_search_all as fetch_search_all,
    )
    from leaperone.api.social.weibo.app import (
        fetch_status_comments as fetch_status_comments,
    )
    from leaperone.api.social.weibo.app import (
        fetch_status_detail as fetch_status_detail,
    )
    from leaperone.api.social.weibo.app import (
        fetch_status_likes as fetch_status_likes,
    )
    from leaperone.api.social.weibo.app import (
        fetch_status_reposts as fetch_status_reposts,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_album as fetch_user_album,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_articles as fetch_user_articles,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_audios as fetch_user_audios,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_info_detail as fetch_user_info_detail,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_profile_feed as fetch_user_profile_feed,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_super_topics as fetch_user_super_topics,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_timeline as fetch_user_timeline,
    )
    from leaperone.api.social.weibo.app import (
        fetch_user_videos as fetch_user_videos,
    )
    from leaperone.api.social.weibo.app import (
        fetch_video_detail as fetch_video_detail,
    )
    from leaperone.api.social.weibo.app import (
        fetch_video_featured_feed as fetch_video_featured_feed,
    )
else:
    __getattr__ = lazy(__name__)
