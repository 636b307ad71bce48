from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.douyin.web import (
        douyin_live_room as douyin_live_room,
    )
    from leaperone.api.social.douyin.web import (
        encrypt_uid_to_sec_user_id as encrypt_uid_to_sec_user_id,
    )
    from leaperone.api.social.douyin.web import (
        fetch_batch_user_profile_v1 as fetch_batch_user_profile_v1,
    )
    from leaperone.api.social.douyin.web import (
        fetch_batch_user_profile_v2 as fetch_batch_user_profile_v2,
    )
    from leaperone.api.social.douyin.web import (
        fetch_cartoon_aweme as fetch_cartoon_aweme,
    )
    from leaperone.api.social.douyin.web import (
        fetch_douyin_web_guest_cookie as fetch_douyin_web_guest_cookie,
    )
    from leaperone.api.social.douyin.web import (
        fetch_food_aweme as fetch_food_aweme,
    )
    from leaperone.api.social.douyin.web import (
        fetch_game_aweme as fetch_game_aweme,
    )
    from leaperone.api.social.douyin.web import (
        fetch_general_search_result as fetch_general_search_result,
    )
    from leaperone.api.social.douyin.web import (
        fetch_home_feed as fetch_home_feed,
    )
    from leaperone.api.social.douyin.web import (
        fetch_hot_search_result as fetch_hot_search_result,
    )
    from leaperone.api.social.douyin.web import (
        fetch_knowledge_aweme as fetch_knowledge_aweme,
    )
    from leaperone.api.social.douyin.web import (
        fetch_live_gift_ranking as fetch_live_gift_ranking,
    )
    from leaperone.api.social.douyin.web import (
        fetch_live_im_fetch as fetch_live_im_fetch,
    )
    from leaperone.api.social.douyin.web import (
        fetch_live_room_product_result as fetch_live_room_product_result,
    )
    from leaperone.api.social.douyin.web import (
        fetch_live_search_result as fetch_live_search_result,
    )
    from leaperone.api.social.douyin.web import (
        fetch_music_aweme as fetch_music_aweme,
    )
    from leaperone.api.social.douyin.web import (
        fetch_one_video as fetch_one_video,
    )
    from leaperone.api.social.douyin.web import (
        fetch_one_video_by_share_url as fetch_one_video_by_share_url,
    )
    from leaperone.api.social.douyin.web import (
        fetch_one_video_danmaku as fetch_one_video_danmaku,
    )
    from leaperone.api.social.douyin.web import (
        fetch_one_video_v2 as fetch_one_video_v2,
    )
    from leaperone.api.social.douyin.web import (
        fetch_product_coupon as fetch_product_coupon,
    )
    from leaperone.api.social.douyin.web import (
        fetch_product_detail as fetch_product_detail,
    )
    from leaperone.api.social.douyin.web import (
        fetch_product_review_list as fetch_product_review_list,
    )
    from leaperone.api.social.douyin.web import (
        fetch_product_review_score as fetch_product_review_score,
    )
    from leaperone.api.social.douyin.web import (
        fetch_product_sku_list as fetch_product_sku_list,
    )
    from leaperone.api.social.douyin.web import (
        fetch_related_posts as fetch_related_posts,
    )
    from leaperone.api.social.douyin.web import (
        fetch_series_aweme as fetch_series_aweme,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_collects_videos as fetch_user_collects_videos,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_fans_list as fetch_user_fans_list,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_following_list as fetch_user_following_list,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_live_info_by_uid as fetch_user_live_info_by_uid,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_live_videos as fetch_user_live_videos,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_live_videos_by_room_id as fetch_user_live_videos_by_room_id,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_live_videos_by_room_id_v2 as fetch_user_live_videos_by_room_id_v2,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_live_videos_by_sec_uid as fetch_user_live_videos_by_sec_uid,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_mix_videos as fetch_user_mix_videos,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_post_videos as fetch_user_post_videos,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_profile_by_short_id as fetch_user_profile_by_short_id,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_profile_by_uid as fetch_user_profile_by_uid,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_search_result as fetch_user_search_result,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_search_result_v2 as fetch_user_search_result_v2,
    )
    from leaperone.api.social.douyin.web import (
        fetch_user_search_result_v3 as fetch_user_search_result_v3,
    )
    from leaperone.api.social.douyin.web import (
        fetch_video_channel_result as fetch_video_channel_result,
    )
    from leaperone.api.social.douyin.web import (
        fetch_video_comment_replies as fetch_video_comment_replies,
    )
    from leaperone.api.social.douyin.web import (
        fetch_video_comments as fetch_video_comments,
    )
    from leaperone.api.social.douyin.web import (
        fetch_video_high_quality_play_url as fetch_video_high_quality_play_url,
    )
    from leaperone.api.social.douyin.web import (
        fetch_video_search_result as fetch_video_search_result,
    )
    from leaperone.api.social.douyin.web import (
        fetch_video_search_result_v2 as fetch_video_search_result_v2,
    )
    from leaperone.api.social.douyin.web import (
        generate_real_ms_token as generate_real_ms_token,
    )
    from leaperone.api.social.douyin.web import (
        generate_s_v_web_id as generate_s_v_web_id,
    )
    from leaperone.api.social.douyin.web import (
        generate_ttwid as generate_ttwid,
    )
    from leaperone.api.social.douyin.web import (
        generate_verify_fp as generate_verify_fp,
    )
    from leaperone.api.social.douyin.web import (
        generate_wss_xb_signature as generate_wss_xb_signature,
    )
    from leaperone.api.social.douyin.web import (
        get_aweme_id as get_aweme_id,
    )
    from leaperone.api.social.douyin.web import (
        get_sec_user_id as get_sec_user_id,
    )
    from leaperone.api.social.douyin.web import (
        get_webcast_id as get_webcast_id,
    )
    from leaperone.api.social.douyin.web import (
        handler_shorten_url as handler_shorten_url,
    )
    from leaperone.api.social.douyin.web import (
        handler_user_profile as handler_user_profile,
    )
    from leaperone.api.social.douyin.web import (
        handler_user_profile_v2 as handler_user_profile_v2,
    )
    from leaperone.api.social.douyin.web import (
        handler_user_profile_v3 as handler_user_profile_v3,
    )
    from leaperone.api.social.douyin.web import (
        handler_user_profile_v4 as handler_user_profile_v4,
    )
    from leaperone.api.social.douyin.web import (
        webcast_id_2_room_id as webcast_id_2_room_id,
    )
else:
    __getattr__ = lazy(__name__)
