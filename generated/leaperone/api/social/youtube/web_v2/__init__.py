from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.youtube.web_v2 import (
        get_channel_description as get_channel_description,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_channel_id as get_channel_id,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_channel_shorts as get_channel_shorts,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_channel_url as get_channel_url,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_channel_videos as get_channel_videos,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_general_search as get_general_search,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_general_search_v2 as get_general_search_v2,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_related_videos as get_related_videos,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_search_suggestions as get_search_suggestions,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_shorts_search as get_shorts_search,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_shorts_search_v2 as get_shorts_search_v2,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_signed_stream_url as get_signed_stream_url,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_video_captions as get_video_captions,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_video_comment_replies as get_video_comment_replies,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_video_comments as get_video_comments,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_video_info as get_video_info,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_video_streams as get_video_streams,
    )
    from leaperone.api.social.youtube.web_v2 import (
        get_video_streams_v2 as get_video_streams_v2,
    )
    from leaperone.api.social.youtube.web_v2 import (
        search_channels as search_channels,
    )
else:
    __getattr__ = lazy(__name__)
