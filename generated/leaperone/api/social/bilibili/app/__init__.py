from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.bilibili.app import (
        fetch_bangumi_tab as fetch_bangumi_tab,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_cinema_tab as fetch_cinema_tab,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_home_feed as fetch_home_feed,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_one_video as fetch_one_video,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_popular_feed as fetch_popular_feed,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_reply_detail as fetch_reply_detail,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_search_all as fetch_search_all,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_search_by_type as fetch_search_by_type,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_user_videos as fetch_user_videos,
    )
    from leaperone.api.social.bilibili.app import (
        fetch_video_comments as fetch_video_comments,
    )
else:
    __getattr__ = lazy(__name__)
