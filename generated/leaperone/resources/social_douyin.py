from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialDouyinAppV3(
        api.social.douyin.app.v3.add_video_play_count._Methods,
        api.social.douyin.app.v3.fetch_brand_hot_search_list._Methods,
        api.social.douyin.app.v3.fetch_brand_hot_search_list_detail._Methods,
        api.social.douyin.app.v3.fetch_general_search_result._Methods,
        api.social.douyin.app.v3.fetch_hashtag_detail._Methods,
        api.social.douyin.app.v3.fetch_hashtag_search_result._Methods,
        api.social.douyin.app.v3.fetch_hashtag_video_list._Methods,
        api.social.douyin.app.v3.fetch_hot_search_list._Methods,
        api.social.douyin.app.v3.fetch_live_hot_search_list._Methods,
        api.social.douyin.app.v3.fetch_live_search_result._Methods,
        api.social.douyin.app.v3.fetch_multi_video_statistics._Methods,
        api.social.douyin.app.v3.fetch_music_detail._Methods,
        api.social.douyin.app.v3.fetch_music_hot_search_list._Methods,
        api.social.douyin.app.v3.fetch_music_search_result._Methods,
        api.social.douyin.app.v3.fetch_music_video_list._Methods,
        api.social.douyin.app.v3.fetch_one_video._Methods,
        api.social.douyin.app.v3.fetch_one_video_by_share_url._Methods,
        api.social.douyin.app.v3.fetch_one_video_v2._Methods,
        api.social.douyin.app.v3.fetch_one_video_v3._Methods,
        api.social.douyin.app.v3.fetch_series_detail._Methods,
        api.social.douyin.app.v3.fetch_series_video_list._Methods,
        api.social.douyin.app.v3.fetch_share_info_by_share_code._Methods,
        api.social.douyin.app.v3.fetch_user_fans_list._Methods,
        api.social.douyin.app.v3.fetch_user_following_list._Methods,
        api.social.douyin.app.v3.fetch_user_like_videos._Methods,
        api.social.douyin.app.v3.fetch_user_post_videos._Methods,
        api.social.douyin.app.v3.fetch_user_search_result._Methods,
        api.social.douyin.app.v3.fetch_user_series_list._Methods,
        api.social.douyin.app.v3.fetch_video_comment_replies._Methods,
        api.social.douyin.app.v3.fetch_video_comments._Methods,
        api.social.douyin.app.v3.fetch_video_high_quality_play_url._Methods,
        api.social.douyin.app.v3.fetch_video_mix_detail._Methods,
        api.social.douyin.app.v3.fetch_video_mix_post_list._Methods,
        api.social.douyin.app.v3.fetch_video_search_result._Methods,
        api.social.douyin.app.v3.fetch_video_search_result_v2._Methods,
        api.social.douyin.app.v3.fetch_video_statistics._Methods,
        api.social.douyin.app.v3.generate_douyin_short_url._Methods,
        api.social.douyin.app.v3.generate_douyin_video_share_qrcode._Methods,
        api.social.douyin.app.v3.handler_user_profile._Methods,
        api.social.douyin.app.v3.open_douyin_app_to_keyword_search._Methods,
        api.social.douyin.app.v3.open_douyin_app_to_send_private_message._Methods,
        api.social.douyin.app.v3.open_douyin_app_to_user_profile._Methods,
        api.social.douyin.app.v3.open_douyin_app_to_video_detail._Methods,
        api.social.douyin.app.v3.register_device._Methods,
    ): ...

    class _SocialDouyinBillboard(
        api.social.douyin.billboard.fetch_city_list._Methods,
        api.social.douyin.billboard.fetch_content_tag._Methods,
        api.social.douyin.billboard.fetch_hot_account_fans_interest_account_list._Methods,
        api.social.douyin.billboard.fetch_hot_account_fans_interest_search_list._Methods,
        api.social.douyin.billboard.fetch_hot_account_fans_interest_topic_list._Methods,
        api.social.douyin.billboard.fetch_hot_account_fans_portrait_list._Methods,
        api.social.douyin.billboard.fetch_hot_account_item_analysis_list._Methods,
        api.social.douyin.billboard.fetch_hot_account_search_list._Methods,
        api.social.douyin.billboard.fetch_hot_account_trends_list._Methods,
        api.social.douyin.billboard.fetch_hot_calendar_detail._Methods,
        api.social.douyin.billboard.fetch_hot_category_list._Methods,
        api.social.douyin.billboard.fetch_hot_challenge_list._Methods,
        api.social.douyin.billboard.fetch_hot_city_list._Methods,
        api.social.douyin.billboard.fetch_hot_comment_word_list._Methods,
        api.social.douyin.billboard.fetch_hot_item_trends_list._Methods,
        api.social.douyin.billboard.fetch_hot_rise_list._Methods,
        api.social.douyin.billboard.fetch_hot_total_hot_word_detail_list._Methods,
        api.social.douyin.billboard.fetch_hot_total_list._Methods,
        api.social.douyin.billboard.fetch_hot_user_portrait_list._Methods,
    ): ...

    class _SocialDouyinCreator(
        api.social.douyin.creator.fetch_creator_activity_detail._Methods,
        api.social.douyin.creator.fetch_creator_activity_list._Methods,
        api.social.douyin.creator.fetch_creator_content_category._Methods,
        api.social.douyin.creator.fetch_creator_content_course._Methods,
        api.social.douyin.creator.fetch_creator_hot_challenge_billboard._Methods,
        api.social.douyin.creator.fetch_creator_hot_course._Methods,
        api.social.douyin.creator.fetch_creator_hot_music_billboard._Methods,
        api.social.douyin.creator.fetch_creator_hot_props_billboard._Methods,
        api.social.douyin.creator.fetch_creator_hot_spot_billboard._Methods,
        api.social.douyin.creator.fetch_creator_hot_topic_billboard._Methods,
        api.social.douyin.creator.fetch_creator_material_center_billboard._Methods,
        api.social.douyin.creator.fetch_creator_material_center_config._Methods,
        api.social.douyin.creator.fetch_industry_category_config._Methods,
        api.social.douyin.creator.fetch_mission_task_list._Methods,
        api.social.douyin.creator.fetch_user_search._Methods,
        api.social.douyin.creator.fetch_video_danmaku_list._Methods,
    ): ...

    class _SocialDouyinWeb(
        api.social.douyin.web.douyin_live_room._Methods,
        api.social.douyin.web.encrypt_uid_to_sec_user_id._Methods,
        api.social.douyin.web.fetch_batch_user_profile_v1._Methods,
        api.social.douyin.web.fetch_batch_user_profile_v2._Methods,
        api.social.douyin.web.fetch_cartoon_aweme._Methods,
        api.social.douyin.web.fetch_douyin_web_guest_cookie._Methods,
        api.social.douyin.web.fetch_food_aweme._Methods,
        api.social.douyin.web.fetch_game_aweme._Methods,
        api.social.douyin.web.fetch_general_search_result._Methods,
        api.social.douyin.web.fetch_home_feed._Methods,
        api.social.douyin.web.fetch_hot_search_result._Methods,
        api.social.douyin.web.fetch_knowledge_aweme._Methods,
        api.social.douyin.web.fetch_live_gift_ranking._Methods,
        api.social.douyin.web.fetch_live_im_fetch._Methods,
        api.social.douyin.web.fetch_live_room_product_result._Methods,
        api.social.douyin.web.fetch_live_search_result._Methods,
        api.social.douyin.web.fetch_music_aweme._Methods,
        api.social.douyin.web.fetch_one_video._Methods,
        api.social.douyin.web.fetch_one_video_by_share_url._Methods,
        api.social.douyin.web.fetch_one_video_danmaku._Methods,
        api.social.douyin.web.fetch_one_video_v2._Methods,
        api.social.douyin.web.fetch_product_coupon._Methods,
        api.social.douyin.web.fetch_product_detail._Methods,
        api.social.douyin.web.fetch_product_review_list._Methods,
        api.social.douyin.web.fetch_product_review_score._Methods,
        api.social.douyin.web.fetch_product_sku_list._Methods,
        api.social.douyin.web.fetch_related_posts._Methods,
        api.social.douyin.web.fetch_series_aweme._Methods,
        api.social.douyin.web.fetch_user_collects_videos._Methods,
        api.social.douyin.web.fetch_user_fans_list._Methods,
        api.social.douyin.web.fetch_user_following_list._Methods,
        api.social.douyin.web.fetch_user_live_info_by_uid._Methods,
        api.social.douyin.web.fetch_user_live_videos._Methods,
        api.social.douyin.web.fetch_user_live_videos_by_room_id._Methods,
        api.social.douyin.web.fetch_user_live_videos_by_room_id_v2._Methods,
        api.social.douyin.web.fetch_user_live_videos_by_sec_uid._Methods,
        api.social.douyin.web.fetch_user_mix_videos._Methods,
        api.social.douyin.web.fetch_user_post_videos._Methods,
        api.social.douyin.web.fetch_user_profile_by_short_id._Methods,
        api.social.douyin.web.fetch_user_profile_by_uid._Methods,
        api.social.douyin.web.fetch_user_search_result._Methods,
        api.social.douyin.web.fetch_user_search_result_v2._Methods,
        api.social.douyin.web.fetch_user_search_result_v3._Methods,
        api.social.douyin.web.fetch_video_channel_result._Methods,
        api.social.douyin.web.fetch_video_comment_replies._Methods,
        api.social.douyin.web.fetch_video_comments._Methods,
        api.social.douyin.web.fetch_video_high_quality_play_url._Methods,
        api.social.douyin.web.fetch_video_search_result._Methods,
        api.social.douyin.web.fetch_video_search_result_v2._Methods,
        api.social.douyin.web.generate_real_ms_token._Methods,
        api.social.douyin.web.generate_s_v_web_id._Methods,
        api.social.douyin.web.generate_ttwid._Methods,
        api.social.douyin.web.generate_verify_fp._Methods,
        api.social.douyin.web.generate_wss_xb_signature._Methods,
        api.social.douyin.web.get_aweme_id._Methods,
        api.social.douyin.web.get_sec_user_id._Methods,
        api.social.douyin.web.get_webcast_id._Methods,
        api.social.douyin.web.handler_shorten_url._Methods,
        api.social.douyin.web.handler_user_profile._Methods,
        api.social.douyin.web.handler_user_profile_v2._Methods,
        api.social.douyin.web.handler_user_profile_v3._Methods,
        api.social.douyin.web.handler_user_profile_v4._Methods,
        api.social.douyin.web.webcast_id_2_room_id._Methods,
    ): ...

    class _SocialDouyinXingtu(
        api.social.douyin.xingtu.author_content_hot_comment_keywords_v1._Methods,
        api.social.douyin.xingtu.author_hot_comment_tokens_v1._Methods,
        api.social.douyin.xingtu.get_sign_image._Methods,
        api.social.douyin.xingtu.get_xingtu_kolid_by_sec_user_id._Methods,
        api.social.douyin.xingtu.get_xingtu_kolid_by_uid._Methods,
        api.social.douyin.xingtu.get_xingtu_kolid_by_unique_id._Methods,
        api.social.douyin.xingtu.kol_audience_portrait_v1._Methods,
        api.social.douyin.xingtu.kol_base_info_v1._Methods,
        api.social.douyin.xingtu.kol_conversion_ability_analysis_v1._Methods,
        api.social.douyin.xingtu.kol_convert_video_display_v1._Methods,
        api.social.douyin.xingtu.kol_cp_info_v1._Methods,
        api.social.douyin.xingtu.kol_daily_fans_v1._Methods,
        api.social.douyin.xingtu.kol_data_overview_v1._Methods,
        api.social.douyin.xingtu.kol_fans_portrait_v1._Methods,
        api.social.douyin.xingtu.kol_link_struct_v1._Methods,
        api.social.douyin.xingtu.kol_rec_videos_v1._Methods,
        api.social.douyin.xingtu.kol_service_price_v1._Methods,
        api.social.douyin.xingtu.kol_touch_distribution_v1._Methods,
        api.social.douyin.xingtu.kol_video_performance_v1._Methods,
        api.social.douyin.xingtu.kol_xingtu_index_v1._Methods,
        api.social.douyin.xingtu.search_kol_v1._Methods,
        api.social.douyin.xingtu.search_kol_v2._Methods,
    ): ...

    class _SocialDouyinXingtuV2(
        api.social.douyin.xingtu_v2.get_author_base_info._Methods,
        api.social.douyin.xingtu_v2.get_author_business_card_info._Methods,
        api.social.douyin.xingtu_v2.get_author_content_hot_keywords._Methods,
        api.social.douyin.xingtu_v2.get_author_hot_comment_tokens._Methods,
        api.social.douyin.xingtu_v2.get_author_local_info._Methods,
        api.social.douyin.xingtu_v2.get_author_market_fields._Methods,
        api.social.douyin.xingtu_v2.get_author_show_items._Methods,
        api.social.douyin.xingtu_v2.get_author_spread_info._Methods,
        api.social.douyin.xingtu_v2.get_content_trend_guide._Methods,
        api.social.douyin.xingtu_v2.get_demander_mcn_list._Methods,
        api.social.douyin.xingtu_v2.get_excellent_case_category_list._Methods,
        api.social.douyin.xingtu_v2.get_ip_activity_detail._Methods,
        api.social.douyin.xingtu_v2.get_ip_activity_industry_list._Methods,
        api.social.douyin.xingtu_v2.get_playlet_actor_rank_list._Methods,
        api.social.douyin.xingtu_v2.get_ranking_list_catalog._Methods,
        api.social.douyin.xingtu_v2.get_ranking_list_data._Methods,
        api.social.douyin.xingtu_v2.get_resource_list._Methods,
        api.social.douyin.xingtu_v2.get_user_profile_qrcode._Methods,
    ): ...
else:
    _SocialDouyinAppV3 = operations("leaperone.api.social.douyin.app.v3")
    _SocialDouyinBillboard = operations("leaperone.api.social.douyin.billboard")
    _SocialDouyinCreator = operations("leaperone.api.social.douyin.creator")
    _SocialDouyinWeb = operations("leaperone.api.social.douyin.web")
    _SocialDouyinXingtu = operations("leaperone.api.social.douyin.xingtu")
    _SocialDouyinXingtuV2 = operations("leaperone.api.social.douyin.xingtu_v2")


class SocialDouyin(SyncResource):
    """Operations of `social.douyin`."""

    app: SocialDouyinApp = _child(lambda: SocialDouyinApp)
    billboard: SocialDouyinBillboard = _child(lambda: SocialDouyinBillboard)
    creator: SocialDouyinCreator = _child(lambda: SocialDouyinCreator)
    web: SocialDouyinWeb = _child(lambda: SocialDouyinWeb)
    xingtu: SocialDouyinXingtu = _child(lambda: SocialDouyinXingtu)
    xingtu_v2: SocialDouyinXingtuV2 = _child(lambda: SocialDouyinXingtuV2)


class AsyncSocialDouyin(AsyncResource):
    """Operations of `social.douyin`."""

    app: AsyncSocialDouyinApp = _child(lambda: AsyncSocialDouyinApp)
    billboard: AsyncSocialDouyinBillboard = _child(lambda: AsyncSocialDouyinBillboard)
    creator: AsyncSocialDouyinCreator = _child(lambda: AsyncSocialDouyinCreator)
    web: AsyncSocialDouyinWeb = _child(lambda: AsyncSocialDouyinWeb)
    xingtu: AsyncSocialDouyinXingtu = _child(lambda: AsyncSocialDouyinXingtu)
    xingtu_v2: AsyncSocialDouyinXingtuV2 = _child(lambda: AsyncSocialDouyinXingtuV2)


class SocialDouyinApp(SyncResource):
    """Operations of `social.douyin.app`."""

    v3: SocialDouyinAppV3 = _child(lambda: SocialDouyinAppV3)


class AsyncSocialDouyinApp(AsyncResource):
    """Operations of `social.douyin.app`."""

    v3: AsyncSocialDouyinAppV3 = _child(lambda: AsyncSocialDouyinAppV3)


class SocialDouyinAppV3(_SocialDouyinAppV3, SyncResource):
    """Operations of `social.douyin.app.v3`."""


class AsyncSocialDouyinAppV3(_SocialDouyinAppV3, AsyncResource):
    """Operations of `social.douyin.app.v3`."""


class SocialDouyinBillboard(_SocialDouyinBillboard, SyncResource):
    """Operations of `social.douyin.billboard`."""


class AsyncSocialDouyinBillboard(_SocialDouyinBillboard, AsyncResource):
    """Operations of `social.douyin.billboard`."""


class SocialDouyinCreator(_SocialDouyinCreator, SyncResource):
    """Operations of `social.douyin.creator`."""


class AsyncSocialDouyinCreator(_SocialDouyinCreator, AsyncResource):
    """Operations of `social.douyin.creator`."""


class SocialDouyinWeb(_SocialDouyinWeb, SyncResource):
    """Operations of `social.douyin.web`."""


class AsyncSocialDouyinWeb(_SocialDouyinWeb, AsyncResource):
    """Operations of `social.douyin.web`."""


class SocialDouyinXingtu(_SocialDouyinXingtu, SyncResource):
    """Operations of `social.douyin.xingtu`."""


class AsyncSocialDouyinXingtu(_SocialDouyinXingtu, AsyncResource):
    """Operations of `social.douyin.xingtu`."""


class SocialDouyinXingtuV2(_SocialDouyinXingtuV2, SyncResource):
    """Operations of `social.douyin.xingtu_v2`."""


class AsyncSocialDouyinXingtuV2(_SocialDouyinXingtuV2, AsyncResource):
    """Operations of `social.douyin.xingtu_v2`."""
