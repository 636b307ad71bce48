from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.bilibili.web import (
        bv_to_aid as bv_to_aid,
        fetch_all_live_areas as fetch_all_live_areas,
        fetch_collect_folders as fetch_collect_folders,
        fetch_com_popular as fetch_com_popular,
        fetch_comment_reply as fetch_comment_reply,
        fetch_dynamic_detail as fetch_dynamic_detail,
        fetch_dynamic_detail_v2 as fetch_dynamic_detail_v2,
        fetch_general_search as fetch_general_search,
        fetch_get_user_id as fetch_get_user_id,
        fetch_hot_search as fetch_hot_search,
        fetch_live_room_detail as fetch_live_room_detail,
        fetch_live_streamers as fetch_live_streamers,
        fetch_live_videos as fetch_live_videos,
        fetch_one_video as fetch_one_video,
        fetch_one_video_v2 as fetch_one_video_v2,
        fetch_one_video_v3 as fetch_one_video_v3,
        fetch_user_collection_videos as fetch_user_collection_videos,
        fetch_user_dynamic as fetch_user_dynamic,
        fetch_user_post_videos as fetch_user_post_videos,
        fetch_user_profile as fetch_user_profile,
        fetch_user_relation_stat as fetch_user_relation_stat,
        fetch_user_up_stat as fetch_user_up_stat,
        fetch_video_comments as fetch_video_comments,
        fetch_video_danmaku as fetch_video_danmaku,
        fetch_video_detail as fetch_video_detail,
        fetch_video_parts as fetch_video_parts,
        fetch_video_play_info as fetch_video_play_info,
        fetch_video_playurl as fetch_video_playurl,
        fetch_video_subtitle as fetch_video_subtitle,
    )
else:
    __getattr__ = lazy(__name__)
