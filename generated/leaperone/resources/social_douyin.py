from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialDouyin(SyncResource):
    """Operations of `social.douyin`."""

    app = Child(lambda: SocialDouyinApp)
    billboard = Child(lambda: SocialDouyinBillboard)
    creator = Child(lambda: SocialDouyinCreator)
    web = Child(lambda: SocialDouyinWeb)
    xingtu = Child(lambda: SocialDouyinXingtu)
    xingtu_v2 = Child(lambda: SocialDouyinXingtuV2)


class AsyncSocialDouyin(AsyncResource):
    """Operations of `social.douyin`."""

    app = Child(lambda: AsyncSocialDouyinApp)
    billboard = Child(lambda: AsyncSocialDouyinBillboard)
    creator = Child(lambda: AsyncSocialDouyinCreator)
    web = Child(lambda: AsyncSocialDouyinWeb)
    xingtu = Child(lambda: AsyncSocialDouyinXingtu)
    xingtu_v2 = Child(lambda: AsyncSocialDouyinXingtuV2)


class SocialDouyinApp(SyncResource):
    """Operations of `social.douyin.app`."""

    v3 = Child(lambda: SocialDouyinAppV3)


class AsyncSocialDouyinApp(AsyncResource):
    """Operations of `social.douyin.app`."""

    v3 = Child(lambda: AsyncSocialDouyinAppV3)


class _SocialDouyinAppV3:
    add_video_play_count = Method(lambda: api.social.douyin.app.v3.add_video_play_count.request)
    fetch_brand_hot_search_list = Method(lambda: api.social.douyin.app.v3.fetch_brand_hot_search_list.request)
    fetch_brand_hot_search_list_detail = Method(
        lambda: api.social.douyin.app.v3.fetch_brand_hot_search_list_detail.request
    )
    fetch_general_search_result = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_general_search_result.request,
        lambda: api.social.douyin.app.v3.fetch_general_search_result.pages,
    )
    fetch_hashtag_detail = Method(lambda: api.social.douyin.app.v3.fetch_hashtag_detail.request)
    fetch_hashtag_search_result = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_hashtag_search_result.request,
        lambda: api.social.douyin.app.v3.fetch_hashtag_search_result.pages,
    )
    fetch_hashtag_video_list = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_hashtag_video_list.request,
        lambda: api.social.douyin.app.v3.fetch_hashtag_video_list.pages,
    )
    fetch_hot_search_list = Method(lambda: api.social.douyin.app.v3.fetch_hot_search_list.request)
    fetch_live_hot_search_list = Method(lambda: api.social.douyin.app.v3.fetch_live_hot_search_list.request)
    fetch_live_search_result = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_live_search_result.request,
        lambda: api.social.douyin.app.v3.fetch_live_search_result.pages,
    )
    fetch_multi_video_statistics = Method(
        lambda: api.social.douyin.app.v3.fetch_multi_video_statistics.request
    )
    fetch_music_detail = Method(lambda: api.social.douyin.app.v3.fetch_music_detail.request)
    fetch_music_hot_search_list = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_music_hot_search_list.request,
        lambda: api.social.douyin.app.v3.fetch_music_hot_search_list.pages,
    )
    fetch_music_search_result = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_music_search_result.request,
        lambda: api.social.douyin.app.v3.fetch_music_search_result.pages,
    )
    fetch_music_video_list = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_music_video_list.request,
        lambda: api.social.douyin.app.v3.fetch_music_video_list.pages,
    )
    fetch_one_video = Method(lambda: api.social.douyin.app.v3.fetch_one_video.request)
    fetch_one_video_by_share_url = Method(
        lambda: api.social.douyin.app.v3.fetch_one_video_by_share_url.request
    )
    fetch_one_video_v2 = Method(lambda: api.social.douyin.app.v3.fetch_one_video_v2.request)
    fetch_one_video_v3 = Method(lambda: api.social.douyin.app.v3.fetch_one_video_v3.request)
    fetch_series_detail = Method(lambda: api.social.douyin.app.v3.fetch_series_detail.request)
    fetch_series_video_list = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_series_video_list.request,
        lambda: api.social.douyin.app.v3.fetch_series_video_list.pages,
    )
    fetch_share_info_by_share_code = Method(
        lambda: api.social.douyin.app.v3.fetch_share_info_by_share_code.request
    )
    fetch_user_fans_list = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_user_fans_list.request,
        lambda: api.social.douyin.app.v3.fetch_user_fans_list.pages,
    )
    fetch_user_following_list = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_user_following_list.request,
        lambda: api.social.douyin.app.v3.fetch_user_following_list.pages,
    )
    fetch_user_like_videos = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_user_like_videos.request,
        lambda: api.social.douyin.app.v3.fetch_user_like_videos.pages,
    )
    fetch_user_post_videos = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_user_post_videos.request,
        lambda: api.social.douyin.app.v3.fetch_user_post_videos.pages,
    )
    fetch_user_search_result = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_user_search_result.request,
        lambda: api.social.douyin.app.v3.fetch_user_search_result.pages,
    )
    fetch_user_series_list = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_user_series_list.request,
        lambda: api.social.douyin.app.v3.fetch_user_series_list.pages,
    )
    fetch_video_comment_replies = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_video_comment_replies.request,
        lambda: api.social.douyin.app.v3.fetch_video_comment_replies.pages,
    )
    fetch_video_comments = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_video_comments.request,
        lambda: api.social.douyin.app.v3.fetch_video_comments.pages,
    )
    fetch_video_high_quality_play_url = Method(
        lambda: api.social.douyin.app.v3.fetch_video_high_quality_play_url.request
    )
    fetch_video_mix_detail = Method(lambda: api.social.douyin.app.v3.fetch_video_mix_detail.request)
    fetch_video_mix_post_list = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_video_mix_post_list.request,
        lambda: api.social.douyin.app.v3.fetch_video_mix_post_list.pages,
    )
    fetch_video_search_result = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_video_search_result.request,
        lambda: api.social.douyin.app.v3.fetch_video_search_result.pages,
    )
    fetch_video_search_result_v2 = PagedMethod(
        lambda: api.social.douyin.app.v3.fetch_video_search_result_v2.request,
        lambda: api.social.douyin.app.v3.fetch_video_search_result_v2.pages,
    )
    fetch_video_statistics = Method(lambda: api.social.douyin.app.v3.fetch_video_statistics.request)
    generate_douyin_short_url = Method(lambda: api.social.douyin.app.v3.generate_douyin_short_url.request)
    generate_douyin_video_share_qrcode = Method(
        lambda: api.social.douyin.app.v3.generate_douyin_video_share_qrcode.request
    )
    handler_user_profile = Method(lambda: api.social.douyin.app.v3.handler_user_profile.request)
    open_douyin_app_to_keyword_search = Method(
        lambda: api.social.douyin.app.v3.open_douyin_app_to_keyword_search.request
    )
    open_douyin_app_to_send_private_message = Method(
        lambda: api.social.douyin.app.v3.open_douyin_app_to_send_private_message.request
    )
    open_douyin_app_to_user_profile = Method(
        lambda: api.social.douyin.app.v3.open_douyin_app_to_user_profile.request
    )
    open_douyin_app_to_video_detail = Method(
        lambda: api.social.douyin.app.v3.open_douyin_app_to_video_detail.request
    )
    register_device = Method(lambda: api.social.douyin.app.v3.register_device.request)


class SocialDouyinAppV3(_SocialDouyinAppV3, SyncResource):
    """Operations of `social.douyin.app.v3`."""


class AsyncSocialDouyinAppV3(_SocialDouyinAppV3, AsyncResource):
    """Operations of `social.douyin.app.v3`."""


class _SocialDouyinBillboard:
    fetch_city_list = Method(lambda: api.social.douyin.billboard.fetch_city_list.request)
    fetch_content_tag = Method(lambda: api.social.douyin.billboard.fetch_content_tag.request)
    fetch_hot_account_fans_interest_account_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_account_fans_interest_account_list.request
    )
    fetch_hot_account_fans_interest_search_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_account_fans_interest_search_list.request
    )
    fetch_hot_account_fans_interest_topic_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_account_fans_interest_topic_list.request
    )
    fetch_hot_account_fans_portrait_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_account_fans_portrait_list.request
    )
    fetch_hot_account_item_analysis_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_account_item_analysis_list.request
    )
    fetch_hot_account_search_list = PagedMethod(
        lambda: api.social.douyin.billboard.fetch_hot_account_search_list.request,
        lambda: api.social.douyin.billboard.fetch_hot_account_search_list.pages,
    )
    fetch_hot_account_trends_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_account_trends_list.request
    )
    fetch_hot_calendar_detail = Method(lambda: api.social.douyin.billboard.fetch_hot_calendar_detail.request)
    fetch_hot_category_list = Method(lambda: api.social.douyin.billboard.fetch_hot_category_list.request)
    fetch_hot_challenge_list = PagedMethod(
        lambda: api.social.douyin.billboard.fetch_hot_challenge_list.request,
        lambda: api.social.douyin.billboard.fetch_hot_challenge_list.pages,
    )
    fetch_hot_city_list = PagedMethod(
        lambda: api.social.douyin.billboard.fetch_hot_city_list.request,
        lambda: api.social.douyin.billboard.fetch_hot_city_list.pages,
    )
    fetch_hot_comment_word_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_comment_word_list.request
    )
    fetch_hot_item_trends_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_item_trends_list.request
    )
    fetch_hot_rise_list = PagedMethod(
        lambda: api.social.douyin.billboard.fetch_hot_rise_list.request,
        lambda: api.social.douyin.billboard.fetch_hot_rise_list.pages,
    )
    fetch_hot_total_hot_word_detail_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_total_hot_word_detail_list.request
    )
    fetch_hot_total_list = PagedMethod(
        lambda: api.social.douyin.billboard.fetch_hot_total_list.request,
        lambda: api.social.douyin.billboard.fetch_hot_total_list.pages,
    )
    fetch_hot_user_portrait_list = Method(
        lambda: api.social.douyin.billboard.fetch_hot_user_portrait_list.request
    )


class SocialDouyinBillboard(_SocialDouyinBillboard, SyncResource):
    """Operations of `social.douyin.billboard`."""


class AsyncSocialDouyinBillboard(_SocialDouyinBillboard, AsyncResource):
    """Operations of `social.douyin.billboard`."""


class _SocialDouyinCreator:
    fetch_creator_activity_detail = Method(
        lambda: api.social.douyin.creator.fetch_creator_activity_detail.request
    )
    fetch_creator_activity_list = Method(
        lambda: api.social.douyin.creator.fetch_creator_activity_list.request
    )
    fetch_creator_content_category = Method(
        lambda: api.social.douyin.creator.fetch_creator_content_category.request
    )
    fetch_creator_content_course = PagedMethod(
        lambda: api.social.douyin.creator.fetch_creator_content_course.request,
        lambda: api.social.douyin.creator.fetch_creator_content_course.pages,
    )
    fetch_creator_hot_challenge_billboard = Method(
        lambda: api.social.douyin.creator.fetch_creator_hot_challenge_billboard.request
    )
    fetch_creator_hot_course = PagedMethod(
        lambda: api.social.douyin.creator.fetch_creator_hot_course.request,
        lambda: api.social.douyin.creator.fetch_creator_hot_course.pages,
    )
    fetch_creator_hot_music_billboard = Method(
        lambda: api.social.douyin.creator.fetch_creator_hot_music_billboard.request
    )
    fetch_creator_hot_props_billboard = Method(
        lambda: api.social.douyin.creator.fetch_creator_hot_props_billboard.request
    )
    fetch_creator_hot_spot_billboard = Method(
        lambda: api.social.douyin.creator.fetch_creator_hot_spot_billboard.request
    )
    fetch_creator_hot_topic_billboard = Method(
        lambda: api.social.douyin.creator.fetch_creator_hot_topic_billboard.request
    )
    fetch_creator_material_center_billboard = Method(
        lambda: api.social.douyin.creator.fetch_creator_material_center_billboard.request
    )
    fetch_creator_material_center_config = Method(
        lambda: api.social.douyin.creator.fetch_creator_material_center_config.request
    )
    fetch_industry_category_config = Method(
        lambda: api.social.douyin.creator.fetch_industry_category_config.request
    )
    fetch_mission_task_list = PagedMethod(
        lambda: api.social.douyin.creator.fetch_mission_task_list.request,
        lambda: api.social.douyin.creator.fetch_mission_task_list.pages,
    )
    fetch_user_search = Method(lambda: api.social.douyin.creator.fetch_user_search.request)
    fetch_video_danmaku_list = PagedMethod(
        lambda: api.social.douyin.creator.fetch_video_danmaku_list.request,
        lambda: api.social.douyin.creator.fetch_video_danmaku_list.pages,
    )


class SocialDouyinCreator(_SocialDouyinCreator, SyncResource):
    """Operations of `social.douyin.creator`."""


class AsyncSocialDouyinCreator(_SocialDouyinCreator, AsyncResource):
    """Operations of `social.douyin.creator`."""


class _SocialDouyinWeb:
    douyin_live_room = Method(lambda: api.social.douyin.web.douyin_live_room.request)
    encrypt_uid_to_sec_user_id = Method(lambda: api.social.douyin.web.encrypt_uid_to_sec_user_id.request)
    fetch_batch_user_profile_v1 = Method(lambda: api.social.douyin.web.fetch_batch_user_profile_v1.request)
    fetch_batch_user_profile_v2 = Method(lambda: api.social.douyin.web.fetch_batch_user_profile_v2.request)
    fetch_cartoon_aweme = Method(lambda: api.social.douyin.web.fetch_cartoon_aweme.request)
    fetch_douyin_web_guest_cookie = Method(
        lambda: api.social.douyin.web.fetch_douyin_web_guest_cookie.request
    )
    fetch_food_aweme = Method(lambda: api.social.douyin.web.fetch_food_aweme.request)
    fetch_game_aweme = Method(lambda: api.social.douyin.web.fetch_game_aweme.request)
    fetch_general_search_result = PagedMethod(
        lambda: api.social.douyin.web.fetch_general_search_result.request,
        lambda: api.social.douyin.web.fetch_general_search_result.pages,
    )
    fetch_home_feed = Method(lambda: api.social.douyin.web.fetch_home_feed.request)
    fetch_hot_search_result = Method(lambda: api.social.douyin.web.fetch_hot_search_result.request)
    fetch_knowledge_aweme = Method(lambda: api.social.douyin.web.fetch_knowledge_aweme.request)
    fetch_live_gift_ranking = Method(lambda: api.social.douyin.web.fetch_live_gift_ranking.request)
    fetch_live_im_fetch = Method(lambda: api.social.douyin.web.fetch_live_im_fetch.request)
    fetch_live_room_product_result = PagedMethod(
        lambda: api.social.douyin.web.fetch_live_room_product_result.request,
        lambda: api.social.douyin.web.fetch_live_room_product_result.pages,
    )
    fetch_live_search_result = PagedMethod(
        lambda: api.social.douyin.web.fetch_live_search_result.request,
        lambda: api.social.douyin.web.fetch_live_search_result.pages,
    )
    fetch_music_aweme = Method(lambda: api.social.douyin.web.fetch_music_aweme.request)
    fetch_one_video = Method(lambda: api.social.douyin.web.fetch_one_video.request)
    fetch_one_video_by_share_url = Method(lambda: api.social.douyin.web.fetch_one_video_by_share_url.request)
    fetch_one_video_danmaku = Method(lambda: api.social.douyin.web.fetch_one_video_danmaku.request)
    fetch_one_video_v2 = Method(lambda: api.social.douyin.web.fetch_one_video_v2.request)
    fetch_product_coupon = Method(lambda: api.social.douyin.web.fetch_product_coupon.request)
    fetch_product_detail = Method(lambda: api.social.douyin.web.fetch_product_detail.request)
    fetch_product_review_list = PagedMethod(
        lambda: api.social.douyin.web.fetch_product_review_list.request,
        lambda: api.social.douyin.web.fetch_product_review_list.pages,
    )
    fetch_product_review_score = Method(lambda: api.social.douyin.web.fetch_product_review_score.request)
    fetch_product_sku_list = Method(lambda: api.social.douyin.web.fetch_product_sku_list.request)
    fetch_related_posts = Method(lambda: api.social.douyin.web.fetch_related_posts.request)
    fetch_series_aweme = PagedMethod(
        lambda: api.social.douyin.web.fetch_series_aweme.request,
        lambda: api.social.douyin.web.fetch_series_aweme.pages,
    )
    fetch_user_collects_videos = PagedMethod(
        lambda: api.social.douyin.web.fetch_user_collects_videos.request,
        lambda: api.social.douyin.web.fetch_user_collects_videos.pages,
    )
    fetch_user_fans_list = PagedMethod(
        lambda: api.social.douyin.web.fetch_user_fans_list.request,
        lambda: api.social.douyin.web.fetch_user_fans_list.pages,
    )
    fetch_user_following_list = PagedMethod(
        lambda: api.social.douyin.web.fetch_user_following_list.request,
        lambda: api.social.douyin.web.fetch_user_following_list.pages,
    )
    fetch_user_live_info_by_uid = Method(lambda: api.social.douyin.web.fetch_user_live_info_by_uid.request)
    fetch_user_live_videos = Method(lambda: api.social.douyin.web.fetch_user_live_videos.request)
    fetch_user_live_videos_by_room_id = Method(
        lambda: api.social.douyin.web.fetch_user_live_videos_by_room_id.request
    )
    fetch_user_live_videos_by_room_id_v2 = Method(
        lambda: api.social.douyin.web.fetch_user_live_videos_by_room_id_v2.request
    )
    fetch_user_live_videos_by_sec_uid = Method(
        lambda: api.social.douyin.web.fetch_user_live_videos_by_sec_uid.request
    )
    fetch_user_mix_videos = PagedMethod(
        lambda: api.social.douyin.web.fetch_user_mix_videos.request,
        lambda: api.social.douyin.web.fetch_user_mix_videos.pages,
    )
    fetch_user_post_videos = PagedMethod(
        lambda: api.social.douyin.web.fetch_user_post_videos.request,
        lambda: api.social.douyin.web.fetch_user_post_videos.pages,
    )
    fetch_user_profile_by_short_id = Method(
        lambda: api.social.douyin.web.fetch_user_profile_by_short_id.request
    )
    fetch_user_profile_by_uid = Method(lambda: api.social.douyin.web.fetch_user_profile_by_uid.request)
    fetch_user_search_result = PagedMethod(
        lambda: api.social.douyin.web.fetch_user_search_result.request,
        lambda: api.social.douyin.web.fetch_user_search_result.pages,
    )
    fetch_user_search_result_v2 = PagedMethod(
        lambda: api.social.douyin.web.fetch_user_search_result_v2.request,
        lambda: api.social.douyin.web.fetch_user_search_result_v2.pages,
    )
    fetch_user_search_result_v3 = PagedMethod(
        lambda: api.social.douyin.web.fetch_user_search_result_v3.request,
        lambda: api.social.douyin.web.fetch_user_search_result_v3.pages,
    )
    fetch_video_channel_result = Method(lambda: api.social.douyin.web.fetch_video_channel_result.request)
    fetch_video_comment_replies = PagedMethod(
        lambda: api.social.douyin.web.fetch_video_comment_replies.request,
        lambda: api.social.douyin.web.fetch_video_comment_replies.pages,
    )
    fetch_video_comments = PagedMethod(
        lambda: api.social.douyin.web.fetch_video_comments.request,
        lambda: api.social.douyin.web.fetch_video_comments.pages,
    )
    fetch_video_high_quality_play_url = Method(
        lambda: api.social.douyin.web.fetch_video_high_quality_play_url.request
    )
    fetch_video_search_result = PagedMethod(
        lambda: api.social.douyin.web.fetch_video_search_result.request,
        lambda: api.social.douyin.web.fetch_video_search_result.pages,
    )
    fetch_video_search_result_v2 = PagedMethod(
        lambda: api.social.douyin.web.fetch_video_search_result_v2.request,
        lambda: api.social.douyin.web.fetch_video_search_result_v2.pages,
    )
    generate_real_ms_token = Method(lambda: api.social.douyin.web.generate_real_ms_token.request)
    generate_s_v_web_id = Method(lambda: api.social.douyin.web.generate_s_v_web_id.request)
    generate_ttwid = Method(lambda: api.social.douyin.web.generate_ttwid.request)
    generate_verify_fp = Method(lambda: api.social.douyin.web.generate_verify_fp.request)
    generate_wss_xb_signature = Method(lambda: api.social.douyin.web.generate_wss_xb_signature.request)
    get_aweme_id = Method(lambda: api.social.douyin.web.get_aweme_id.request)
    get_sec_user_id = Method(lambda: api.social.douyin.web.get_sec_user_id.request)
    get_webcast_id = Method(lambda: api.social.douyin.web.get_webcast_id.request)
    handler_shorten_url = Method(lambda: api.social.douyin.web.handler_shorten_url.request)
    handler_user_profile = Method(lambda: api.social.douyin.web.handler_user_profile.request)
    handler_user_profile_v2 = Method(lambda: api.social.douyin.web.handler_user_profile_v2.request)
    handler_user_profile_v3 = Method(lambda: api.social.douyin.web.handler_user_profile_v3.request)
    handler_user_profile_v4 = Method(lambda: api.social.douyin.web.handler_user_profile_v4.request)
    webcast_id_2_room_id = Method(lambda: api.social.douyin.web.webcast_id_2_room_id.request)


class SocialDouyinWeb(_SocialDouyinWeb, SyncResource):
    """Operations of `social.douyin.web`."""


class AsyncSocialDouyinWeb(_SocialDouyinWeb, AsyncResource):
    """Operations of `social.douyin.web`."""


class _SocialDouyinXingtu:
    author_content_hot_comment_keywords_v1 = Method(
        lambda: api.social.douyin.xingtu.author_content_hot_comment_keywords_v1.request
    )
    author_hot_comment_tokens_v1 = Method(
        lambda: api.social.douyin.xingtu.author_hot_comment_tokens_v1.request
    )
    get_sign_image = Method(lambda: api.social.douyin.xingtu.get_sign_image.request)
    get_xingtu_kolid_by_sec_user_id = Method(
        lambda: api.social.douyin.xingtu.get_xingtu_kolid_by_sec_user_id.request
    )
    get_xingtu_kolid_by_uid = Method(lambda: api.social.douyin.xingtu.get_xingtu_kolid_by_uid.request)
    get_xingtu_kolid_by_unique_id = Method(
        lambda: api.social.douyin.xingtu.get_xingtu_kolid_by_unique_id.request
    )
    kol_audience_portrait_v1 = Method(lambda: api.social.douyin.xingtu.kol_audience_portrait_v1.request)
    kol_base_info_v1 = Method(lambda: api.social.douyin.xingtu.kol_base_info_v1.request)
    kol_conversion_ability_analysis_v1 = Method(
        lambda: api.social.douyin.xingtu.kol_conversion_ability_analysis_v1.request
    )
    kol_convert_video_display_v1 = PagedMethod(
        lambda: api.social.douyin.xingtu.kol_convert_video_display_v1.request,
        lambda: api.social.douyin.xingtu.kol_convert_video_display_v1.pages,
    )
    kol_cp_info_v1 = Method(lambda: api.social.douyin.xingtu.kol_cp_info_v1.request)
    kol_daily_fans_v1 = Method(lambda: api.social.douyin.xingtu.kol_daily_fans_v1.request)
    kol_data_overview_v1 = Method(lambda: api.social.douyin.xingtu.kol_data_overview_v1.request)
    kol_fans_portrait_v1 = Method(lambda: api.social.douyin.xingtu.kol_fans_portrait_v1.request)
    kol_link_struct_v1 = Method(lambda: api.social.douyin.xingtu.kol_link_struct_v1.request)
    kol_rec_videos_v1 = Method(lambda: api.social.douyin.xingtu.kol_rec_videos_v1.request)
    kol_service_price_v1 = Method(lambda: api.social.douyin.xingtu.kol_service_price_v1.request)
    kol_touch_distribution_v1 = Method(lambda: api.social.douyin.xingtu.kol_touch_distribution_v1.request)
    kol_video_performance_v1 = Method(lambda: api.social.douyin.xingtu.kol_video_performance_v1.request)
    kol_xingtu_index_v1 = Method(lambda: api.social.douyin.xingtu.kol_xingtu_index_v1.request)
    search_kol_v1 = PagedMethod(
        lambda: api.social.douyin.xingtu.search_kol_v1.request,
        lambda: api.social.douyin.xingtu.search_kol_v1.pages,
    )
    search_kol_v2 = Method(lambda: api.social.douyin.xingtu.search_kol_v2.request)


class SocialDouyinXingtu(_SocialDouyinXingtu, SyncResource):
    """Operations of `social.douyin.xingtu`."""


class AsyncSocialDouyinXingtu(_SocialDouyinXingtu, AsyncResource):
    """Operations of `social.douyin.xingtu`."""


class _SocialDouyinXingtuV2:
    get_author_base_info = Method(lambda: api.social.douyin.xingtu_v2.get_author_base_info.request)
    get_author_business_card_info = Method(
        lambda: api.social.douyin.xingtu_v2.get_author_business_card_info.request
    )
    get_author_content_hot_keywords = Method(
        lambda: api.social.douyin.xingtu_v2.get_author_content_hot_keywords.request
    )
    get_author_hot_comment_tokens = Method(
        lambda: api.social.douyin.xingtu_v2.get_author_hot_comment_tokens.request
    )
    get_author_local_info = Method(lambda: api.social.douyin.xingtu_v2.get_author_local_info.request)
    get_author_market_fields = Method(lambda: api.social.douyin.xingtu_v2.get_author_market_fields.request)
    get_author_show_items = Method(lambda: api.social.douyin.xingtu_v2.get_author_show_items.request)
    get_author_spread_info = Method(lambda: api.social.douyin.xingtu_v2.get_author_spread_info.request)
    get_content_trend_guide = Method(lambda: api.social.douyin.xingtu_v2.get_content_trend_guide.request)
    get_demander_mcn_list = PagedMethod(
        lambda: api.social.douyin.xingtu_v2.get_demander_mcn_list.request,
        lambda: api.social.douyin.xingtu_v2.get_demander_mcn_list.pages,
    )
    get_excellent_case_category_list = Method(
        lambda: api.social.douyin.xingtu_v2.get_excellent_case_category_list.request
    )
    get_ip_activity_detail = Method(lambda: api.social.douyin.xingtu_v2.get_ip_activity_detail.request)
    get_ip_activity_industry_list = Method(
        lambda: api.social.douyin.xingtu_v2.get_ip_activity_industry_list.request
    )
    get_playlet_actor_rank_list = Method(
        lambda: api.social.douyin.xingtu_v2.get_playlet_actor_rank_list.request
    )
    get_ranking_list_catalog = Method(lambda: api.social.douyin.xingtu_v2.get_ranking_list_catalog.request)
    get_ranking_list_data = Method(lambda: api.social.douyin.xingtu_v2.get_ranking_list_data.request)
    get_resource_list = Method(lambda: api.social.douyin.xingtu_v2.get_resource_list.request)
    get_user_profile_qrcode = Method(lambda: api.social.douyin.xingtu_v2.get_user_profile_qrcode.request)


class SocialDouyinXingtuV2(_SocialDouyinXingtuV2, SyncResource):
    """Operations of `social.douyin.xingtu_v2`."""


class AsyncSocialDouyinXingtuV2(_SocialDouyinXingtuV2, AsyncResource):
    """Operations of `social.douyin.xingtu_v2`."""
