from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.bilibili.web import (
        bv_to_aid as bv_to_aid,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_all_live_areas as fetch_all_live_areas,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_collect_folders as fetch_collect_folders,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_com_popular as fetch_com_popular,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_comment_reply as fetch_comment_reply,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_dynamic_detail as fetch_dynamic_detail,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_dynamic_detail_v2 as fetch_dynamic_detail_v2,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_general_search as fetch_general_search,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_get_user_id as fetch_get_user_id,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_hot_search as fetch_hot_search,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_live_room_detail as fetch_live_room_detail,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_live_streamers as fetch_live_streamers,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_live_videos as fetch_live_videos,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_one_video as fetch_one_video,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_one_video_v2 as fetch_one_video_v2,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_one_video_v3 as fetch_one_video_v3,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_user_collection_videos as fetch_user_collection_videos,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_user_dynamic as fetch_user_dynamic,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_user_post_videos as fetch_user_post_videos,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_user_profile as fetch_user_profile,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_user_relation_stat as fetch_user_relation_stat,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_user_up_stat as fetch_user_up_stat,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_video_comments as fetch_video_comments,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_video_danmaku as fetch_video_danmaku,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_video_detail as fetch_video_detail,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_video_parts as fetch_video_parts,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_video_play_info as fetch_video_play_info,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_video_playurl as fetch_video_playurl,
    )
    from leaperone.api.social.bilibili.web import (
        fetch_video_subtitle as fetch_video_subtitle,
    )
else:
    __getattr__ = lazy(__name__)
