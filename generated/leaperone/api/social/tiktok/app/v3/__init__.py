from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.tiktok.app.v3 import (
        add_video_play_count as add_video_play_count,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        check_live_room_online as check_live_room_online,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_creator_info as fetch_creator_info,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_creator_search_insights as fetch_creator_search_insights,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_creator_search_insights_detail as fetch_creator_search_insights_detail,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_creator_search_insights_trend as fetch_creator_search_insights_trend,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_creator_search_insights_videos as fetch_creator_search_insights_videos,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_creator_showcase_product_list as fetch_creator_showcase_product_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_general_search_result as fetch_general_search_result,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_hashtag_detail as fetch_hashtag_detail,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_hashtag_search_result as fetch_hashtag_search_result,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_hashtag_video_list as fetch_hashtag_video_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_live_daily_rank as fetch_live_daily_rank,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_live_ranking_list as fetch_live_ranking_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_live_room_info as fetch_live_room_info,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_live_room_product_list as fetch_live_room_product_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_live_room_product_list_v2 as fetch_live_room_product_list_v2,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_live_search_result as fetch_live_search_result,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_location_search as fetch_location_search,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_music_chart_list as fetch_music_chart_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_music_detail as fetch_music_detail,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_music_search_result as fetch_music_search_result,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_music_video_list as fetch_music_video_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_one_video as fetch_one_video,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_one_video_by_share_url as fetch_one_video_by_share_url,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_one_video_by_share_url_v2 as fetch_one_video_by_share_url_v2,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_one_video_v2 as fetch_one_video_v2,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_one_video_v3 as fetch_one_video_v3,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_product_detail as fetch_product_detail,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_product_detail_v2 as fetch_product_detail_v2,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_product_detail_v3 as fetch_product_detail_v3,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_product_detail_v4 as fetch_product_detail_v4,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_product_id_by_share_link as fetch_product_id_by_share_link,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_product_review as fetch_product_review,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_product_search as fetch_product_search,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_share_qr_code as fetch_share_qr_code,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_share_short_link as fetch_share_short_link,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_shop_home as fetch_shop_home,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_shop_home_page_list as fetch_shop_home_page_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_shop_id_by_share_link as fetch_shop_id_by_share_link,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_shop_info as fetch_shop_info,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_shop_product_category as fetch_shop_product_category,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_shop_product_list as fetch_shop_product_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_shop_product_list_v2 as fetch_shop_product_list_v2,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_shop_product_recommend as fetch_shop_product_recommend,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_similar_user_recommendations as fetch_similar_user_recommendations,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_country_by_username as fetch_user_country_by_username,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_follower_list as fetch_user_follower_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_following_list as fetch_user_following_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_like_videos as fetch_user_like_videos,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_music_list as fetch_user_music_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_post_videos as fetch_user_post_videos,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_post_videos_v2 as fetch_user_post_videos_v2,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_post_videos_v3 as fetch_user_post_videos_v3,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_repost_videos as fetch_user_repost_videos,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_user_search_result as fetch_user_search_result,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_video_comment_replies as fetch_video_comment_replies,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_video_comments as fetch_video_comments,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_video_search_result as fetch_video_search_result,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        fetch_webcast_user_info as fetch_webcast_user_info,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        get_user_id_and_sec_user_id_by_username as get_user_id_and_sec_user_id_by_username,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        handler_user_profile as handler_user_profile,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        open_tiktok_app_to_keyword_search as open_tiktok_app_to_keyword_search,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        open_tiktok_app_to_send_private_message as open_tiktok_app_to_send_private_message,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        open_tiktok_app_to_user_profile as open_tiktok_app_to_user_profile,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        open_tiktok_app_to_video_detail as open_tiktok_app_to_video_detail,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        search_follower_list as search_follower_list,
    )
    from leaperone.api.social.tiktok.app.v3 import (
        search_following_list as search_following_list,
    )
else:
    __getattr__ = lazy(__name__)
