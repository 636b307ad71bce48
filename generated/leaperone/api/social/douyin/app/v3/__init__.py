from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.app.v3 import (
        add_video_play_count as add_video_play_count,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_brand_hot_search_list as fetch_brand_hot_search_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_brand_hot_search_list_detail as fetch_brand_hot_search_list_detail,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_general_search_result as fetch_general_search_result,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_hashtag_detail as fetch_hashtag_detail,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_hashtag_search_result as fetch_hashtag_search_result,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_hashtag_video_list as fetch_hashtag_video_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_hot_search_list as fetch_hot_search_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_live_hot_search_list as fetch_live_hot_search_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_live_search_result as fetch_live_search_result,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_multi_video_statistics as fetch_multi_video_statistics,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_music_detail as fetch_music_detail,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_music_hot_search_list as fetch_music_hot_search_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_music_search_result as fetch_music_search_result,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_music_video_list as fetch_music_video_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_one_video as fetch_one_video,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_one_video_by_share_url as fetch_one_video_by_share_url,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_one_video_v2 as fetch_one_video_v2,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_one_video_v3 as fetch_one_video_v3,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_series_detail as fetch_series_detail,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_series_video_list as fetch_series_video_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_share_info_by_share_code as fetch_share_info_by_share_code,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_user_fans_list as fetch_user_fans_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_user_following_list as fetch_user_following_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_user_like_videos as fetch_user_like_videos,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_user_post_videos as fetch_user_post_videos,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_user_search_result as fetch_user_search_result,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_user_series_list as fetch_user_series_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_video_comment_replies as fetch_video_comment_replies,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_video_comments as fetch_video_comments,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_video_high_quality_play_url as fetch_video_high_quality_play_url,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_video_mix_detail as fetch_video_mix_detail,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_video_mix_post_list as fetch_video_mix_post_list,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_video_search_result as fetch_video_search_result,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_video_search_result_v2 as fetch_video_search_result_v2,
    )
    from leaperone.api.social.douyin.app.v3 import (
        fetch_video_statistics as fetch_video_statistics,
    )
    from leaperone.api.social.douyin.app.v3 import (
        generate_douyin_short_url as generate_douyin_short_url,
    )
    from leaperone.api.social.douyin.app.v3 import (
        generate_douyin_video_share_qrcode as generate_douyin_video_share_qrcode,
    )
    from leaperone.api.social.douyin.app.v3 import (
        handler_user_profile as handler_user_profile,
    )
    from leaperone.api.social.douyin.app.v3 import (
        open_douyin_app_to_keyword_search as open_douyin_app_to_keyword_search,
    )
    from leaperone.api.social.douyin.app.v3 import (
        open_douyin_app_to_send_private_message as open_douyin_app_to_send_private_message,
    )
    from leaperone.api.social.douyin.app.v3 import (
        open_douyin_app_to_user_profile as open_douyin_app_to_user_profile,
    )
    from leaperone.api.social.douyin.app.v3 import (
        open_douyin_app_to_video_detail as open_douyin_app_to_video_detail,
    )
    from leaperone.api.social.douyin.app.v3 import (
        register_device as register_device,
    )
else:
    __getattr__ = lazy(__name__)
