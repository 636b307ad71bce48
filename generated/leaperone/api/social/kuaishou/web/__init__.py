from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.kuaishou.web import (
        fetch_get_user_id as fetch_get_user_id,
        fetch_kuaishou_hot_list_v1 as fetch_kuaishou_hot_list_v1,
        fetch_kuaishou_hot_list_v2 as fetch_kuaishou_hot_list_v2,
        fetch_one_video as fetch_one_video,
        fetch_one_video_by_url as fetch_one_video_by_url,
        fetch_one_video_comment as fetch_one_video_comment,
        fetch_one_video_sub_comment as fetch_one_video_sub_comment,
        fetch_one_video_v2 as fetch_one_video_v2,
        fetch_user_collect as fetch_user_collect,
        fetch_user_info as fetch_user_info,
        fetch_user_live_replay as fetch_user_live_replay,
        fetch_user_post as fetch_user_post,
        generate_share_short_url as generate_share_short_url,
    )
else:
    __getattr__ = lazy(__name__)
