from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialTiktok(SyncResource):
    """Operations of `social.tiktok`."""

    ads = Child(lambda: SocialTiktokAds)
    analytics = Child(lambda: SocialTiktokAnalytics)
    app = Child(lambda: SocialTiktokApp)
    interaction = Child(lambda: SocialTiktokInteraction)
    shop = Child(lambda: SocialTiktokShop)
    web = Child(lambda: SocialTiktokWeb)


class AsyncSocialTiktok(AsyncResource):
    """Operations of `social.tiktok`."""

    ads = Child(lambda: AsyncSocialTiktokAds)
    analytics = Child(lambda: AsyncSocialTiktokAnalytics)
    app = Child(lambda: AsyncSocialTiktokApp)
    interaction = Child(lambda: AsyncSocialTiktokInteraction)
    shop = Child(lambda: AsyncSocialTiktokShop)
    web = Child(lambda: AsyncSocialTiktokWeb)


class _SocialTiktokAds:
    get_ad_interactive_analysis = Method(lambda: api.social.tiktok.ads.get_ad_interactive_analysis.request)
    get_ad_keyframe_analysis = Method(lambda: api.social.tiktok.ads.get_ad_keyframe_analysis.request)
    get_ad_percentile = Method(lambda: api.social.tiktok.ads.get_ad_percentile.request)
    get_ads_detail = Method(lambda: api.social.tiktok.ads.get_ads_detail.request)
    get_creative_patterns = PagedMethod(
        lambda: api.social.tiktok.ads.get_creative_patterns.request,
        lambda: api.social.tiktok.ads.get_creative_patterns.pages,
    )
    get_creator_filters = Method(lambda: api.social.tiktok.ads.get_creator_filters.request)
    get_creator_list = PagedMethod(
        lambda: api.social.tiktok.ads.get_creator_list.request,
        lambda: api.social.tiktok.ads.get_creator_list.pages,
    )
    get_hashtag_creator = Method(lambda: api.social.tiktok.ads.get_hashtag_creator.request)
    get_hashtag_filters = Method(lambda: api.social.tiktok.ads.get_hashtag_filters.request)
    get_hashtag_list = PagedMethod(
        lambda: api.social.tiktok.ads.get_hashtag_list.request,
        lambda: api.social.tiktok.ads.get_hashtag_list.pages,
    )
    get_keyword_details = PagedMethod(
        lambda: api.social.tiktok.ads.get_keyword_details.request,
        lambda: api.social.tiktok.ads.get_keyword_details.pages,
    )
    get_keyword_filters = Method(lambda: api.social.tiktok.ads.get_keyword_filters.request)
    get_keyword_insights = PagedMethod(
        lambda: api.social.tiktok.ads.get_keyword_insights.request,
        lambda: api.social.tiktok.ads.get_keyword_insights.pages,
    )
    get_keyword_list = PagedMethod(
        lambda: api.social.tiktok.ads.get_keyword_list.request,
        lambda: api.social.tiktok.ads.get_keyword_list.pages,
    )
    get_popular_trends = PagedMethod(
        lambda: api.social.tiktok.ads.get_popular_trends.request,
        lambda: api.social.tiktok.ads.get_popular_trends.pages,
    )
    get_product_detail = Method(lambda: api.social.tiktok.ads.get_product_detail.request)
    get_product_filters = Method(lambda: api.social.tiktok.ads.get_product_filters.request)
    get_product_metrics = Method(lambda: api.social.tiktok.ads.get_product_metrics.request)
    get_query_suggestions = Method(lambda: api.social.tiktok.ads.get_query_suggestions.request)
    get_recommended_ads = Method(lambda: api.social.tiktok.ads.get_recommended_ads.request)
    get_related_keywords = PagedMethod(
        lambda: api.social.tiktok.ads.get_related_keywords.request,
        lambda: api.social.tiktok.ads.get_related_keywords.pages,
    )
    get_sound_detail = Method(lambda: api.social.tiktok.ads.get_sound_detail.request)
    get_sound_filters = Method(lambda: api.social.tiktok.ads.get_sound_filters.request)
    get_sound_rank_list = PagedMethod(
        lambda: api.social.tiktok.ads.get_sound_rank_list.request,
        lambda: api.social.tiktok.ads.get_sound_rank_list.pages,
    )
    get_sound_recommendations = Method(lambda: api.social.tiktok.ads.get_sound_recommendations.request)
    get_top_ads_spotlight = PagedMethod(
        lambda: api.social.tiktok.ads.get_top_ads_spotlight.request,
        lambda: api.social.tiktok.ads.get_top_ads_spotlight.pages,
    )
    get_top_products = PagedMethod(
        lambda: api.social.tiktok.ads.get_top_products.request,
        lambda: api.social.tiktok.ads.get_top_products.pages,
    )
    search_ads = PagedMethod(
        lambda: api.social.tiktok.ads.search_ads.request, lambda: api.social.tiktok.ads.search_ads.pages
    )
    search_creators = PagedMethod(
        lambda: api.social.tiktok.ads.search_creators.request,
        lambda: api.social.tiktok.ads.search_creators.pages,
    )
    search_sound = PagedMethod(
        lambda: api.social.tiktok.ads.search_sound.request, lambda: api.social.tiktok.ads.search_sound.pages
    )
    search_sound_hint = PagedMethod(
        lambda: api.social.tiktok.ads.search_sound_hint.request,
        lambda: api.social.tiktok.ads.search_sound_hint.pages,
    )


class SocialTiktokAds(_SocialTiktokAds, SyncResource):
    """Operations of `social.tiktok.ads`."""


class AsyncSocialTiktokAds(_SocialTiktokAds, AsyncResource):
    """Operations of `social.tiktok.ads`."""


class _SocialTiktokAnalytics:
    detect_fake_views = Method(lambda: api.social.tiktok.analytics.detect_fake_views.request)
    fetch_comment_keywords = Method(lambda: api.social.tiktok.analytics.fetch_comment_keywords.request)
    fetch_creator_info_and_milestones = Method(
        lambda: api.social.tiktok.analytics.fetch_creator_info_and_milestones.request
    )
    fetch_video_metrics = Method(lambda: api.social.tiktok.analytics.fetch_video_metrics.request)


class SocialTiktokAnalytics(_SocialTiktokAnalytics, SyncResource):
    """Operations of `social.tiktok.analytics`."""


class AsyncSocialTiktokAnalytics(_SocialTiktokAnalytics, AsyncResource):
    """Operations of `social.tiktok.analytics`."""


class SocialTiktokApp(SyncResource):
    """Operations of `social.tiktok.app`."""

    v3 = Child(lambda: SocialTiktokAppV3)


class AsyncSocialTiktokApp(AsyncResource):
    """Operations of `social.tiktok.app`."""

    v3 = Child(lambda: AsyncSocialTiktokAppV3)


class _SocialTiktokAppV3:
    add_video_play_count = Method(lambda: api.social.tiktok.app.v3.add_video_play_count.request)
    check_live_room_online = Method(lambda: api.social.tiktok.app.v3.check_live_room_online.request)
    fetch_creator_info = Method(lambda: api.social.tiktok.app.v3.fetch_creator_info.request)
    fetch_creator_search_insights = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_creator_search_insights.request,
        lambda: api.social.tiktok.app.v3.fetch_creator_search_insights.pages,
    )
    fetch_creator_search_insights_detail = Method(
        lambda: api.social.tiktok.app.v3.fetch_creator_search_insights_detail.request
    )
    fetch_creator_search_insights_trend = Method(
        lambda: api.social.tiktok.app.v3.fetch_creator_search_insights_trend.request
    )
    fetch_creator_search_insights_videos = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_creator_search_insights_videos.request,
        lambda: api.social.tiktok.app.v3.fetch_creator_search_insights_videos.pages,
    )
    fetch_creator_showcase_product_list = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_creator_showcase_product_list.request,
        lambda: api.social.tiktok.app.v3.fetch_creator_showcase_product_list.pages,
    )
    fetch_general_search_result = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_general_search_result.request,
        lambda: api.social.tiktok.app.v3.fetch_general_search_result.pages,
    )
    fetch_hashtag_detail = Method(lambda: api.social.tiktok.app.v3.fetch_hashtag_detail.request)
    fetch_hashtag_search_result = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_hashtag_search_result.request,
        lambda: api.social.tiktok.app.v3.fetch_hashtag_search_result.pages,
    )
    fetch_hashtag_video_list = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_hashtag_video_list.request,
        lambda: api.social.tiktok.app.v3.fetch_hashtag_video_list.pages,
    )
    fetch_live_daily_rank = Method(lambda: api.social.tiktok.app.v3.fetch_live_daily_rank.request)
    fetch_live_ranking_list = Method(lambda: api.social.tiktok.app.v3.fetch_live_ranking_list.request)
    fetch_live_room_info = Method(lambda: api.social.tiktok.app.v3.fetch_live_room_info.request)
    fetch_live_room_product_list = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_live_room_product_list.request,
        lambda: api.social.tiktok.app.v3.fetch_live_room_product_list.pages,
    )
    fetch_live_room_product_list_v2 = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_live_room_product_list_v2.request,
        lambda: api.social.tiktok.app.v3.fetch_live_room_product_list_v2.pages,
    )
    fetch_live_search_result = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_live_search_result.request,
        lambda: api.social.tiktok.app.v3.fetch_live_search_result.pages,
    )
    fetch_location_search = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_location_search.request,
        lambda: api.social.tiktok.app.v3.fetch_location_search.pages,
    )
    fetch_music_chart_list = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_music_chart_list.request,
        lambda: api.social.tiktok.app.v3.fetch_music_chart_list.pages,
    )
    fetch_music_detail = Method(lambda: api.social.tiktok.app.v3.fetch_music_detail.request)
    fetch_music_search_result = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_music_search_result.request,
        lambda: api.social.tiktok.app.v3.fetch_music_search_result.pages,
    )
    fetch_music_video_list = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_music_video_list.request,
        lambda: api.social.tiktok.app.v3.fetch_music_video_list.pages,
    )
    fetch_one_video = Method(lambda: api.social.tiktok.app.v3.fetch_one_video.request)
    fetch_one_video_by_share_url = Method(
        lambda: api.social.tiktok.app.v3.fetch_one_video_by_share_url.request
    )
    fetch_one_video_by_share_url_v2 = Method(
        lambda: api.social.tiktok.app.v3.fetch_one_video_by_share_url_v2.request
    )
    fetch_one_video_v2 = Method(lambda: api.social.tiktok.app.v3.fetch_one_video_v2.request)
    fetch_one_video_v3 = Method(lambda: api.social.tiktok.app.v3.fetch_one_video_v3.request)
    fetch_product_detail = Method(lambda: api.social.tiktok.app.v3.fetch_product_detail.request)
    fetch_product_detail_v2 = Method(lambda: api.social.tiktok.app.v3.fetch_product_detail_v2.request)
    fetch_product_detail_v3 = Method(lambda: api.social.tiktok.app.v3.fetch_product_detail_v3.request)
    fetch_product_detail_v4 = Method(lambda: api.social.tiktok.app.v3.fetch_product_detail_v4.request)
    fetch_product_id_by_share_link = Method(
        lambda: api.social.tiktok.app.v3.fetch_product_id_by_share_link.request
    )
    fetch_product_review = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_product_review.request,
        lambda: api.social.tiktok.app.v3.fetch_product_review.pages,
    )
    fetch_product_search = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_product_search.request,
        lambda: api.social.tiktok.app.v3.fetch_product_search.pages,
    )
    fetch_share_qr_code = Method(lambda: api.social.tiktok.app.v3.fetch_share_qr_code.request)
    fetch_share_short_link = Method(lambda: api.social.tiktok.app.v3.fetch_share_short_link.request)
    fetch_shop_home = Method(lambda: api.social.tiktok.app.v3.fetch_shop_home.request)
    fetch_shop_home_page_list = Method(lambda: api.social.tiktok.app.v3.fetch_shop_home_page_list.request)
    fetch_shop_id_by_share_link = Method(lambda: api.social.tiktok.app.v3.fetch_shop_id_by_share_link.request)
    fetch_shop_info = Method(lambda: api.social.tiktok.app.v3.fetch_shop_info.request)
    fetch_shop_product_category = Method(lambda: api.social.tiktok.app.v3.fetch_shop_product_category.request)
    fetch_shop_product_list = Method(lambda: api.social.tiktok.app.v3.fetch_shop_product_list.request)
    fetch_shop_product_list_v2 = Method(lambda: api.social.tiktok.app.v3.fetch_shop_product_list_v2.request)
    fetch_shop_product_recommend = Method(
        lambda: api.social.tiktok.app.v3.fetch_shop_product_recommend.request
    )
    fetch_similar_user_recommendations = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_similar_user_recommendations.request,
        lambda: api.social.tiktok.app.v3.fetch_similar_user_recommendations.pages,
    )
    fetch_user_country_by_username = Method(
        lambda: api.social.tiktok.app.v3.fetch_user_country_by_username.request
    )
    fetch_user_follower_list = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_follower_list.request,
        lambda: api.social.tiktok.app.v3.fetch_user_follower_list.pages,
    )
    fetch_user_following_list = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_following_list.request,
        lambda: api.social.tiktok.app.v3.fetch_user_following_list.pages,
    )
    fetch_user_like_videos = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_like_videos.request,
        lambda: api.social.tiktok.app.v3.fetch_user_like_videos.pages,
    )
    fetch_user_music_list = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_music_list.request,
        lambda: api.social.tiktok.app.v3.fetch_user_music_list.pages,
    )
    fetch_user_post_videos = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_post_videos.request,
        lambda: api.social.tiktok.app.v3.fetch_user_post_videos.pages,
    )
    fetch_user_post_videos_v2 = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_post_videos_v2.request,
        lambda: api.social.tiktok.app.v3.fetch_user_post_videos_v2.pages,
    )
    fetch_user_post_videos_v3 = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_post_videos_v3.request,
        lambda: api.social.tiktok.app.v3.fetch_user_post_videos_v3.pages,
    )
    fetch_user_repost_videos = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_repost_videos.request,
        lambda: api.social.tiktok.app.v3.fetch_user_repost_videos.pages,
    )
    fetch_user_search_result = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_user_search_result.request,
        lambda: api.social.tiktok.app.v3.fetch_user_search_result.pages,
    )
    fetch_video_comment_replies = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_video_comment_replies.request,
        lambda: api.social.tiktok.app.v3.fetch_video_comment_replies.pages,
    )
    fetch_video_comments = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_video_comments.request,
        lambda: api.social.tiktok.app.v3.fetch_video_comments.pages,
    )
    fetch_video_search_result = PagedMethod(
        lambda: api.social.tiktok.app.v3.fetch_video_search_result.request,
        lambda: api.social.tiktok.app.v3.fetch_video_search_result.pages,
    )
    fetch_webcast_user_info = Method(lambda: api.social.tiktok.app.v3.fetch_webcast_user_info.request)
    get_user_id_and_sec_user_id_by_username = Method(
        lambda: api.social.tiktok.app.v3.get_user_id_and_sec_user_id_by_username.request
    )
    handler_user_profile = Method(lambda: api.social.tiktok.app.v3.handler_user_profile.request)
    open_tiktok_app_to_keyword_search = Method(
        lambda: api.social.tiktok.app.v3.open_tiktok_app_to_keyword_search.request
    )
    open_tiktok_app_to_send_private_message = Method(
        lambda: api.social.tiktok.app.v3.open_tiktok_app_to_send_private_message.request
    )
    open_tiktok_app_to_user_profile = Method(
        lambda: api.social.tiktok.app.v3.open_tiktok_app_to_user_profile.request
    )
    open_tiktok_app_to_video_detail = Method(
        lambda: api.social.tiktok.app.v3.open_tiktok_app_to_video_detail.request
    )
    search_follower_list = Method(lambda: api.social.tiktok.app.v3.search_follower_list.request)
    search_following_list = Method(lambda: api.social.tiktok.app.v3.search_following_list.request)


class SocialTiktokAppV3(_SocialTiktokAppV3, SyncResource):
    """Operations of `social.tiktok.app.v3`."""


class AsyncSocialTiktokAppV3(_SocialTiktokAppV3, AsyncResource):
    """Operations of `social.tiktok.app.v3`."""


class _SocialTiktokInteraction:
    apply = Method(lambda: api.social.tiktok.interaction.apply.request)


class SocialTiktokInteraction(_SocialTiktokInteraction, SyncResource):
    """Operations of `social.tiktok.interaction`."""


class AsyncSocialTiktokInteraction(_SocialTiktokInteraction, AsyncResource):
    """Operations of `social.tiktok.interaction`."""


class SocialTiktokShop(SyncResource):
    """Operations of `social.tiktok.shop`."""

    web = Child(lambda: SocialTiktokShopWeb)


class AsyncSocialTiktokShop(AsyncResource):
    """Operations of `social.tiktok.shop`."""

    web = Child(lambda: AsyncSocialTiktokShopWeb)


class _SocialTiktokShopWeb:
    fetch_hot_selling_products_list = Method(
        lambda: api.social.tiktok.shop.web.fetch_hot_selling_products_list.request
    )
    fetch_product_detail = Method(lambda: api.social.tiktok.shop.web.fetch_product_detail.request)
    fetch_product_detail_v2 = Method(lambda: api.social.tiktok.shop.web.fetch_product_detail_v2.request)
    fetch_product_detail_v3 = Method(lambda: api.social.tiktok.shop.web.fetch_product_detail_v3.request)
    fetch_product_reviews_v1 = PagedMethod(
        lambda: api.social.tiktok.shop.web.fetch_product_reviews_v1.request,
        lambda: api.social.tiktok.shop.web.fetch_product_reviews_v1.pages,
    )
    fetch_product_reviews_v2 = PagedMethod(
        lambda: api.social.tiktok.shop.web.fetch_product_reviews_v2.request,
        lambda: api.social.tiktok.shop.web.fetch_product_reviews_v2.pages,
    )
    fetch_products_by_category_id = PagedMethod(
        lambda: api.social.tiktok.shop.web.fetch_products_by_category_id.request,
        lambda: api.social.tiktok.shop.web.fetch_products_by_category_id.pages,
    )
    fetch_products_category_list = Method(
        lambda: api.social.tiktok.shop.web.fetch_products_category_list.request
    )
    fetch_search_products_list = PagedMethod(
        lambda: api.social.tiktok.shop.web.fetch_search_products_list.request,
        lambda: api.social.tiktok.shop.web.fetch_search_products_list.pages,
    )
    fetch_search_products_list_v2 = PagedMethod(
        lambda: api.social.tiktok.shop.web.fetch_search_products_list_v2.request,
        lambda: api.social.tiktok.shop.web.fetch_search_products_list_v2.pages,
    )
    fetch_search_products_list_v3 = PagedMethod(
        lambda: api.social.tiktok.shop.web.fetch_search_products_list_v3.request,
        lambda: api.social.tiktok.shop.web.fetch_search_products_list_v3.pages,
    )
    fetch_search_word_suggestion = Method(
        lambda: api.social.tiktok.shop.web.fetch_search_word_suggestion.request
    )
    fetch_search_word_suggestion_v2 = Method(
        lambda: api.social.tiktok.shop.web.fetch_search_word_suggestion_v2.request
    )
    fetch_seller_products_list = Method(lambda: api.social.tiktok.shop.web.fetch_seller_products_list.request)
    fetch_seller_products_list_v2 = Method(
        lambda: api.social.tiktok.shop.web.fetch_seller_products_list_v2.request
    )


class SocialTiktokShopWeb(_SocialTiktokShopWeb, SyncResource):
    """Operations of `social.tiktok.shop.web`."""


class AsyncSocialTiktokShopWeb(_SocialTiktokShopWeb, AsyncResource):
    """Operations of `social.tiktok.shop.web`."""


class _SocialTiktokWeb:
    decrypt_str_data = Method(lambda: api.social.tiktok.web.decrypt_str_data.request)
    device_register = Method(lambda: api.social.tiktok.web.device_register.request)
    encrypt_str_data = Method(lambda: api.social.tiktok.web.encrypt_str_data.request)
    fetch_batch_check_live_alive = Method(lambda: api.social.tiktok.web.fetch_batch_check_live_alive.request)
    fetch_check_live_alive = Method(lambda: api.social.tiktok.web.fetch_check_live_alive.request)
    fetch_explore_post = Method(lambda: api.social.tiktok.web.fetch_explore_post.request)
    fetch_general_search = PagedMethod(
        lambda: api.social.tiktok.web.fetch_general_search.request,
        lambda: api.social.tiktok.web.fetch_general_search.pages,
    )
    fetch_live_gift_list = Method(lambda: api.social.tiktok.web.fetch_live_gift_list.request)
    fetch_live_im_fetch = Method(lambda: api.social.tiktok.web.fetch_live_im_fetch.request)
    fetch_live_recommend = Method(lambda: api.social.tiktok.web.fetch_live_recommend.request)
    fetch_post_comment = PagedMethod(
        lambda: api.social.tiktok.web.fetch_post_comment.request,
        lambda: api.social.tiktok.web.fetch_post_comment.pages,
    )
    fetch_post_comment_reply = PagedMethod(
        lambda: api.social.tiktok.web.fetch_post_comment_reply.request,
        lambda: api.social.tiktok.web.fetch_post_comment_reply.pages,
    )
    fetch_post_detail = Method(lambda: api.social.tiktok.web.fetch_post_detail.request)
    fetch_post_detail_v2 = Method(lambda: api.social.tiktok.web.fetch_post_detail_v2.request)
    fetch_search_keyword_suggest = Method(lambda: api.social.tiktok.web.fetch_search_keyword_suggest.request)
    fetch_search_live = PagedMethod(
        lambda: api.social.tiktok.web.fetch_search_live.request,
        lambda: api.social.tiktok.web.fetch_search_live.pages,
    )
    fetch_search_photo = PagedMethod(
        lambda: api.social.tiktok.web.fetch_search_photo.request,
        lambda: api.social.tiktok.web.fetch_search_photo.pages,
    )
    fetch_search_user = PagedMethod(
        lambda: api.social.tiktok.web.fetch_search_user.request,
        lambda: api.social.tiktok.web.fetch_search_user.pages,
    )
    fetch_search_video = PagedMethod(
        lambda: api.social.tiktok.web.fetch_search_video.request,
        lambda: api.social.tiktok.web.fetch_search_video.pages,
    )
    fetch_sso_login_auth = Method(lambda: api.social.tiktok.web.fetch_sso_login_auth.request)
    fetch_sso_login_qrcode = Method(lambda: api.social.tiktok.web.fetch_sso_login_qrcode.request)
    fetch_sso_login_status = Method(lambda: api.social.tiktok.web.fetch_sso_login_status.request)
    fetch_tag_detail = Method(lambda: api.social.tiktok.web.fetch_tag_detail.request)
    fetch_tag_post = PagedMethod(
        lambda: api.social.tiktok.web.fetch_tag_post.request,
        lambda: api.social.tiktok.web.fetch_tag_post.pages,
    )
    fetch_tiktok_live_data = Method(lambda: api.social.tiktok.web.fetch_tiktok_live_data.request)
    fetch_tiktok_web_guest_cookie = Method(
        lambda: api.social.tiktok.web.fetch_tiktok_web_guest_cookie.request
    )
    fetch_trending_post = Method(lambda: api.social.tiktok.web.fetch_trending_post.request)
    fetch_trending_searchwords = Method(lambda: api.social.tiktok.web.fetch_trending_searchwords.request)
    fetch_user_collect = PagedMethod(
        lambda: api.social.tiktok.web.fetch_user_collect.request,
        lambda: api.social.tiktok.web.fetch_user_collect.pages,
    )
    fetch_user_fans = PagedMethod(
        lambda: api.social.tiktok.web.fetch_user_fans.request,
        lambda: api.social.tiktok.web.fetch_user_fans.pages,
    )
    fetch_user_follow = PagedMethod(
        lambda: api.social.tiktok.web.fetch_user_follow.request,
        lambda: api.social.tiktok.web.fetch_user_follow.pages,
    )
    fetch_user_like = PagedMethod(
        lambda: api.social.tiktok.web.fetch_user_like.request,
        lambda: api.social.tiktok.web.fetch_user_like.pages,
    )
    fetch_user_live_detail = Method(lambda: api.social.tiktok.web.fetch_user_live_detail.request)
    fetch_user_mix = PagedMethod(
        lambda: api.social.tiktok.web.fetch_user_mix.request,
        lambda: api.social.tiktok.web.fetch_user_mix.pages,
    )
    fetch_user_play_list = PagedMethod(
        lambda: api.social.tiktok.web.fetch_user_play_list.request,
        lambda: api.social.tiktok.web.fetch_user_play_list.pages,
    )
    fetch_user_post = PagedMethod(
        lambda: api.social.tiktok.web.fetch_user_post.request,
        lambda: api.social.tiktok.web.fetch_user_post.pages,
    )
    fetch_user_profile = Method(lambda: api.social.tiktok.web.fetch_user_profile.request)
    fetch_user_repost = PagedMethod(
        lambda: api.social.tiktok.web.fetch_user_repost.request,
        lambda: api.social.tiktok.web.fetch_user_repost.pages,
    )
    generate_fingerprint = Method(lambda: api.social.tiktok.web.generate_fingerprint.request)
    generate_hashed_id = Method(lambda: api.social.tiktok.web.generate_hashed_id.request)
    generate_real_ms_token = Method(lambda: api.social.tiktok.web.generate_real_ms_token.request)
    generate_ttwid = Method(lambda: api.social.tiktok.web.generate_ttwid.request)
    generate_webid = Method(lambda: api.social.tiktok.web.generate_webid.request)
    get_aweme_id = Method(lambda: api.social.tiktok.web.get_aweme_id.request)
    get_live_room_id = Method(lambda: api.social.tiktok.web.get_live_room_id.request)
    get_sec_user_id = Method(lambda: api.social.tiktok.web.get_sec_user_id.request)
    get_unique_id = Method(lambda: api.social.tiktok.web.get_unique_id.request)
    get_user_id = Method(lambda: api.social.tiktok.web.get_user_id.request)
    tiktok_live_room = Method(lambda: api.social.tiktok.web.tiktok_live_room.request)


class SocialTiktokWeb(_SocialTiktokWeb, SyncResource):
    """Operations of `social.tiktok.web`."""


class AsyncSocialTiktokWeb(_SocialTiktokWeb, AsyncResource):
    """Operations of `social.tiktok.web`."""
