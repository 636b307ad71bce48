from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.bilibili.app import (
        fetch_bangumi_tab as fetch_bangumi_tab,
        fetch_cinema_tab as fetch_cinema_tab,
        fetch_home_feed as fetch_home_feed,
        fetch_one_video as fetch_one_video,
        fetch_popular_feed as fetch_popular_feed,
        fetch_reply_detail as fetch_reply_detail,
        fetch_search_all as fetch_search_all,
        fetch_search_by_type as fetch_search_by_type,
        fetch_user_info as fetch_user_info,
        fetch_user_videos as fetch_user_videos,
        fetch_video_comments as fetch_video_comments,
    )
else:
    __getattr__ = lazy(__name__)
