from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.youtube.web import (
        get_channel_description as get_channel_description,
        get_channel_id as get_channel_id,
        get_channel_id_v2 as get_channel_id_v2,
        get_channel_info as get_channel_info,
        get_channel_short_videos as get_channel_short_videos,
        get_channel_url as get_channel_url,
        get_channel_videos as get_channel_videos,
        get_channel_videos_v2 as get_channel_videos_v2,
        get_channel_videos_v3 as get_channel_videos_v3,
        get_general_search as get_general_search,
        get_relate_video as get_relate_video,
        get_shorts_search as get_shorts_search,
        get_trending_videos as get_trending_videos,
        get_video_comment_replies as get_video_comment_replies,
        get_video_comments as get_video_comments,
        get_video_info as get_video_info,
        get_video_info_v2 as get_video_info_v2,
        get_video_info_v3 as get_video_info_v3,
        get_video_subtitles as get_video_subtitles,
        search_channel as search_channel,
        search_video as search_video,
    )
else:
    __getattr__ = lazy(__name__)
