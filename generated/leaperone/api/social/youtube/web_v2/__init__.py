from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.youtube.web_v2 import (
        get_channel_description as get_channel_description,
        get_channel_id as get_channel_id,
        get_channel_shorts as get_channel_shorts,
        get_channel_url as get_channel_url,
        get_channel_videos as get_channel_videos,
        get_general_search as get_general_search,
        get_general_search_v2 as get_general_search_v2,
        get_related_videos as get_related_videos,
        get_search_suggestions as get_search_suggestions,
        get_shorts_search as get_shorts_search,
        get_shorts_search_v2 as get_shorts_search_v2,
        get_signed_stream_url as get_signed_stream_url,
        get_video_captions as get_video_captions,
        get_video_comment_replies as get_video_comment_replies,
        get_video_comments as get_video_comments,
        get_video_info as get_video_info,
        get_video_streams as get_video_streams,
        get_video_streams_v2 as get_video_streams_v2,
        search_channels as search_channels,
    )
else:
    __getattr__ = lazy(__name__)
