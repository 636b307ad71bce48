from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.youtube.web import (
        get_channel_description as get_channel_description,
    )
    from leaperone.api.social.youtube.web import (
        get_channel_id as get_channel_id,
    )
    from leaperone.api.social.youtube.web import (
        get_channel_id_v2 as get_channel_id_v2,
    )
    from leaperone.api.social.youtube.web import (
        get_channel_info as get_channel_info,
    )
    from leaperone.api.social.youtube.web import (
        get_channel_short_videos as get_channel_short_videos,
    )
    from leaperone.api.social.youtube.web import (
        get_channel_url as get_channel_url,
    )
    from leaperone.api.social.youtube.web import (
        get_channel_videos as get_channel_videos,
    )
    from leaperone.api.social.youtube.web import (
        get_channel_videos_v2 as get_channel_videos_v2,
    )
    from leaperone.api.social.youtube.web import (
        get_channel_videos_v3 as get_channel_videos_v3,
    )
    from leaperone.api.social.youtube.web import (
        get_general_search as get_general_search,
    )
    from leaperone.api.social.youtube.web import (
        get_relate_video as get_relate_video,
    )
    from leaperone.api.social.youtube.web import (
        get_shorts_search as get_shorts_search,
    )
    from leaperone.api.social.youtube.web import (
        get_trending_videos as get_trending_videos,
    )
    from leaperone.api.social.youtube.web import (
        get_video_comment_replies as get_video_comment_replies,
    )
    from leaperone.api.social.youtube.web import (
        get_video_comments as get_video_comments,
    )
    from leaperone.api.social.youtube.web import (
        get_video_info as get_video_info,
    )
    from leaperone.api.social.youtube.web import (
        get_video_info_v2 as get_video_info_v2,
    )
    from leaperone.api.social.youtube.web import (
        get_video_info_v3 as get_video_info_v3,
    )
    from leaperone.api.social.youtube.web import (
        get_video_subtitles as get_video_subtitles,
    )
    from leaperone.api.social.youtube.web import (
        search_channel as search_channel,
    )
    from leaperone.api.social.youtube.web import (
        search_video as search_video,
    )
else:
    __getattr__ = lazy(__name__)
