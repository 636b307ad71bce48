from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.kuaishou.app import (
        fetch_brand_top_list as fetch_brand_top_list,
        fetch_hot_board_categories as fetch_hot_board_categories,
        fetch_hot_board_detail as fetch_hot_board_detail,
        fetch_hot_search_person as fetch_hot_search_person,
        fetch_live_top_list as fetch_live_top_list,
        fetch_magic_face_hot as fetch_magic_face_hot,
        fetch_magic_face_usage as fetch_magic_face_usage,
        fetch_one_user_v2 as fetch_one_user_v2,
        fetch_one_video as fetch_one_video,
        fetch_one_video_by_url as fetch_one_video_by_url,
        fetch_one_video_comment as fetch_one_video_comment,
        fetch_shopping_top_list as fetch_shopping_top_list,
        fetch_user_hot_post as fetch_user_hot_post,
        fetch_user_live_info as fetch_user_live_info,
        fetch_user_post_v2 as fetch_user_post_v2,
        fetch_videos_batch as fetch_videos_batch,
        generate_kuaishou_share_link as generate_kuaishou_share_link,
        search_comprehensive as search_comprehensive,
        search_user_v2 as search_user_v2,
        search_video_v2 as search_video_v2,
    )
else:
    __getattr__ = lazy(__name__)
