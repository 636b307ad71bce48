from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialTiktokAds(
        api.social.tiktok.ads.get_ad_interactive_analysis._Methods,
        api.social.tiktok.ads.get_ad_keyframe_analysis._Methods,
        api.social.tiktok.ads.get_ad_percentile._Methods,
        api.social.tiktok.ads.get_ads_detail._Methods,
        api.social.tiktok.ads.get_creative_patterns._Methods,
        api.social.tiktok.ads.get_creator_filters._Methods,
        api.social.tiktok.ads.get_creator_list._Methods,
        api.social.tiktok.ads.get_hashtag_creator._Methods,
        api.social.tiktok.ads.get_hashtag_filters._Methods,
        api.social.tiktok.ads.get_hashtag_list._Methods,
        api.social.tiktok.ads.get_keyword_details._Methods,
        api.social.tiktok.ads.get_keyword_filters._Methods,
        api.social.tiktok.ads.get_keyword_insights._Methods,
        api.social.tiktok.ads.get_keyword_list._Methods,
        api.social.tiktok.ads.get_popular_trends._Methods,
        api.social.tiktok.ads.get_product_detail._Methods,
        api.social.tiktok.ads.get_product_filters._Methods,
        api.social.tiktok.ads.get_product_metrics._Methods,
        api.social.tiktok.ads.get_query_suggestions._Methods,
        api.social.tiktok.ads.get_recommended_ads._Methods,
        api.social.tiktok.ads.get_related_keywords._Methods,
        api.social.tiktok.ads.get_sound_detail._Methods,
        api.social.tiktok.ads.get_sound_filters._Methods,
        api.social.tiktok.ads.get_sound_rank_list._Methods,
        api.social.tiktok.ads.get_sound_recommendations._Methods,
        api.social.tiktok.ads.get_top_ads_spotlight._Methods,
        api.social.tiktok.ads.get_top_products._Methods,
        api.social.tiktok.ads.search_ads._Methods,
        api.social.tiktok.ads.search_creators._Methods,
        api.social.tiktok.ads.search_sound._Methods,
        api.social.tiktok.ads.search_sound_hint._Methods,
    ): ...

    class _SocialTiktokAnalytics(
        api.social.tiktok.analytics.detect_fake_views._Methods,
        api.social.tiktok.analytics.fetch_comment_keywords._Methods,
        api.social.tiktok.analytics.fetch_creator_info_and_milestones._Methods,
        api.social.tiktok.analytics.fetch_video_metrics._Methods,
    ): ...

    class _SocialTiktokAppV3(
        api.social.tiktok.app.v3.add_video_play_count._Methods,
        api.social.tiktok.app.v3.check_live_room_online._Methods,
        api.social.tiktok.app.v3.fetch_creator_info._Methods,
        api.social.tiktok.app.v3.fetch_creator_search_insights._Methods,
        api.social.tiktok.app.v3.fetch_creator_search_insights_detail._Methods,
        api.social.tiktok.app.v3.fetch_creator_search_insights_trend._Methods,
        api.social.tiktok.app.v3.fetch_creator_search_insights_videos._Methods,
        api.social.tiktok.app.v3.fetch_creator_showcase_product_list._Methods,
        api.social.tiktok.app.v3.fetch_general_search_result._Methods,
        api.social.tiktok.app.v3.fetch_hashtag_detail._Methods,
        api.social.tiktok.app.v3.fetch_hashtag_search_result._Methods,
        api.social.tiktok.app.v3.fetch_hashtag_video_list._Methods,
        api.social.tiktok.app.v3.fetch_live_daily_rank._Methods,
        api.social.tiktok.app.v3.fetch_live_ranking_list._Methods,
        api.social.tiktok.app.v3.fetch_live_room_info._Methods,
        api.social.tiktok.app.v3.fetch_live_room_product_list._Methods,
        api.social.tiktok.app.v3.fetch_live_room_product_list_v2._Methods,
        api.social.tiktok.app.v3.fetch_live_search_result._Methods,
        api.social.tiktok.app.v3.fetch_location_search._Methods,
        api.social.tiktok.app.v3.fetch_music_chart_list._Methods,
        api.social.tiktok.app.v3.fetch_music_detail._Methods,
        api.social.tiktok.app.v3.fetch_music_search_result._Methods,
        api.social.tiktok.app.v3.fetch_music_video_list._Methods,
        api.social.tiktok.app.v3.fetch_one_video._Methods,
        api.social.tiktok.app.v3.fetch_one_video_by_share_url._Methods,
        api.social.tiktok.app.v3.fetch_one_video_by_share_url_v2._Methods,
        api.social.tiktok.app.v3.fetch_one_video_v2._Methods,
        api.social.tiktok.app.v3.fetch_one_video_v3._Methods,
        api.social.tiktok.app.v3.fetch_product_detail._Methods,
        api.social.tiktok.app.v3.fetch_product_detail_v2._Methods,
        api.social.tiktok.app.v3.fetch_product_detail_v3._Methods,
        api.social.tiktok.app.v3.fetch_product_detail_v4._Methods,
        api.social.tiktok.app.v3.fetch_product_id_by_share_link._Methods,
        api.social.tiktok.app.v3.fetch_product_review._Methods,
        api.social.tiktok.app.v3.fetch_product_search._Methods,
        api.social.tiktok.app.v3.fetch_share_qr_code._Methods,
        api.social.tiktok.app.v3.fetch_share_short_link._Methods,
        api.social.tiktok.app.v3.fetch_shop_home._Methods,
        api.social.tiktok.app.v3.fetch_shop_home_page_list._Methods,
        api.social.tiktok.app.v3.fetch_shop_id_by_share_link._Methods,
        api.social.tiktok.app.v3.fetch_shop_info._Methods,
        api.social.tiktok.app.v3.fetch_shop_product_category._Methods,
        api.social.tiktok.app.v3.fetch_shop_product_list._Methods,
        api.social.tiktok.app.v3.fetch_shop_product_list_v2._Methods,
        api.social.tiktok.app.v3.fetch_shop_product_recommend._Methods,
        api.social.tiktok.app.v3.fetch_similar_user_recommendations._Methods,
        api.social.tiktok.app.v3.fetch_user_country_by_username._Methods,
        api.social.tiktok.app.v3.fetch_user_follower_list._Methods,
        api.social.tiktok.app.v3.fetch_user_following_list._Methods,
        api.social.tiktok.app.v3.fetch_user_like_videos._Methods,
        api.social.tiktok.app.v3.fetch_user_music_list._Methods,
        api.social.tiktok.app.v3.fetch_user_post_videos._Methods,
        api.social.tiktok.app.v3.fetch_user_post_videos_v2._Methods,
        api.social.tiktok.app.v3.fetch_user_post_videos_v3._Methods,
        api.social.tiktok.app.v3.fetch_user_repost_videos._Methods,
        api.social.tiktok.app.v3.fetch_user_search_result._Methods,
        api.social.tiktok.app.v3.fetch_video_comment_replies._Methods,
        api.social.tiktok.app.v3.fetch_video_comments._Methods,
        api.social.tiktok.app.v3.fetch_video_search_result._Methods,
        api.social.tiktok.app.v3.fetch_webcast_user_info._Methods,
        api.social.tiktok.app.v3.get_user_id_and_sec_user_id_by_username._Methods,
        api.social.tiktok.app.v3.handler_user_profile._Methods,
        api.social.tiktok.app.v3.open_tiktok_app_to_keyword_search._Methods,
        api.social.tiktok.app.v3.open_tiktok_app_to_send_private_message._Methods,
        api.social.tiktok.app.v3.open_tiktok_app_to_user_profile._Methods,
        api.social.tiktok.app.v3.open_tiktok_app_to_video_detail._Methods,
        api.social.tiktok.app.v3.search_follower_list._Methods,
        api.social.tiktok.app.v3.search_following_list._Methods,
    ): ...

    class _SocialTiktokInteraction(
        api.social.tiktok.interaction.apply._Methods,
    ): ...

    class _SocialTiktokShopWeb(
        api.social.tiktok.shop.web.fetch_hot_selling_products_list._Methods,
        api.social.tiktok.shop.web.fetch_product_detail._Methods,
        api.social.tiktok.shop.web.fetch_product_detail_v2._Methods,
        api.social.tiktok.shop.web.fetch_product_detail_v3._Methods,
        api.social.tiktok.shop.web.fetch_product_reviews_v1._Methods,
        api.social.tiktok.shop.web.fetch_product_reviews_v2._Methods,
        api.social.tiktok.shop.web.fetch_products_by_category_id._Methods,
        api.social.tiktok.shop.web.fetch_products_category_list._Methods,
        api.social.tiktok.shop.web.fetch_search_products_list._Methods,
        api.social.tiktok.shop.web.fetch_search_products_list_v2._Methods,
        api.social.tiktok.shop.web.fetch_search_products_list_v3._Methods,
        api.social.tiktok.shop.web.fetch_search_word_suggestion._Methods,
        api.social.tiktok.shop.web.fetch_search_word_suggestion_v2._Methods,
        api.social.tiktok.shop.web.fetch_seller_products_list._Methods,
        api.social.tiktok.shop.web.fetch_seller_products_list_v2._Methods,
    ): ...

    class _SocialTiktokWeb(
        api.social.tiktok.web.decrypt_str_data._Methods,
        api.social.tiktok.web.device_register._Methods,
        api.social.tiktok.web.encrypt_str_data._Methods,
        api.social.tiktok.web.fetch_batch_check_live_alive._Methods,
        api.social.tiktok.web.fetch_check_live_alive._Methods,
        api.social.tiktok.web.fetch_explore_post._Methods,
        api.social.tiktok.web.fetch_general_search._Methods,
        api.social.tiktok.web.fetch_live_gift_list._Methods,
        api.social.tiktok.web.fetch_live_im_fetch._Methods,
        api.social.tiktok.web.fetch_live_recommend._Methods,
        api.social.tiktok.web.fetch_post_comment._Methods,
        api.social.tiktok.web.fetch_post_comment_reply._Methods,
        api.social.tiktok.web.fetch_post_detail._Methods,
        api.social.tiktok.web.fetch_post_detail_v2._Methods,
        api.social.tiktok.web.fetch_search_keyword_suggest._Methods,
        api.social.tiktok.web.fetch_search_live._Methods,
        api.social.tiktok.web.fetch_search_photo._Methods,
        api.social.tiktok.web.fetch_search_user._Methods,
        api.social.tiktok.web.fetch_search_video._Methods,
        api.social.tiktok.web.fetch_sso_login_auth._Methods,
        api.social.tiktok.web.fetch_sso_login_qrcode._Methods,
        api.social.tiktok.web.fetch_sso_login_status._Methods,
        api.social.tiktok.web.fetch_tag_detail._Methods,
        api.social.tiktok.web.fetch_tag_post._Methods,
        api.social.tiktok.web.fetch_tiktok_live_data._Methods,
        api.social.tiktok.web.fetch_tiktok_web_guest_cookie._Methods,
        api.social.tiktok.web.fetch_trending_post._Methods,
        api.social.tiktok.web.fetch_trending_searchwords._Methods,
        api.social.tiktok.web.fetch_user_collect._Methods,
        api.social.tiktok.web.fetch_user_fans._Methods,
        api.social.tiktok.web.fetch_user_follow._Methods,
        api.social.tiktok.web.fetch_user_like._Methods,
        api.social.tiktok.web.fetch_user_live_detail._Methods,
        api.social.tiktok.web.fetch_user_mix._Methods,
        api.social.tiktok.web.fetch_user_play_list._Methods,
        api.social.tiktok.web.fetch_user_post._Methods,
        api.social.tiktok.web.fetch_user_profile._Methods,
        api.social.tiktok.web.fetch_user_repost._Methods,
        api.social.tiktok.web.generate_fingerprint._Methods,
        api.social.tiktok.web.generate_hashed_id._Methods,
        api.social.tiktok.web.generate_real_ms_token._Methods,
        api.social.tiktok.web.generate_ttwid._Methods,
        api.social.tiktok.web.generate_webid._Methods,
        api.social.tiktok.web.get_aweme_id._Methods,
        api.social.tiktok.web.get_live_room_id._Methods,
        api.social.tiktok.web.get_sec_user_id._Methods,
        api.social.tiktok.web.get_unique_id._Methods,
        api.social.tiktok.web.get_user_id._Methods,
        api.social.tiktok.web.tiktok_live_room._Methods,
    ): ...
else:
    _SocialTiktokAds = operations("leaperone.api.social.tiktok.ads")
    _SocialTiktokAnalytics = operations("leaperone.api.social.tiktok.analytics")
    _SocialTiktokAppV3 = operations("leaperone.api.social.tiktok.app.v3")
    _SocialTiktokInteraction = operations("leaperone.api.social.tiktok.interaction")
    _SocialTiktokShopWeb = operations("leaperone.api.social.tiktok.shop.web")
    _SocialTiktokWeb = operations("leaperone.api.social.tiktok.web")


class SocialTiktok(SyncResource):
    """Operations of `social.tiktok`."""

    ads: SocialTiktokAds = _child(lambda: SocialTiktokAds)
    analytics: SocialTiktokAnalytics = _child(lambda: SocialTiktokAnalytics)
    app: SocialTiktokApp = _child(lambda: SocialTiktokApp)
    interaction: SocialTiktokInteraction = _child(lambda: SocialTiktokInteraction)
    shop: SocialTiktokShop = _child(lambda: SocialTiktokShop)
    web: SocialTiktokWeb = _child(lambda: SocialTiktokWeb)


class AsyncSocialTiktok(AsyncResource):
    """Operations of `social.tiktok`."""

    ads: AsyncSocialTiktokAds = _child(lambda: AsyncSocialTiktokAds)
    analytics: AsyncSocialTiktokAnalytics = _child(lambda: AsyncSocialTiktokAnalytics)
    app: AsyncSocialTiktokApp = _child(lambda: AsyncSocialTiktokApp)
    interaction: AsyncSocialTiktokInteraction = _child(lambda: AsyncSocialTiktokInteraction)
    shop: AsyncSocialTiktokShop = _child(lambda: AsyncSocialTiktokShop)
    web: AsyncSocialTiktokWeb = _child(lambda: AsyncSocialTiktokWeb)


class SocialTiktokAds(_SocialTiktokAds, SyncResource):
    """Operations of `social.tiktok.ads`."""


class AsyncSocialTiktokAds(_SocialTiktokAds, AsyncResource):
    """Operations of `social.tiktok.ads`."""


class SocialTiktokAnalytics(_SocialTiktokAnalytics, SyncResource):
    """Operations of `social.tiktok.analytics`."""


class AsyncSocialTiktokAnalytics(_SocialTiktokAnalytics, AsyncResource):
    """Operations of `social.tiktok.analytics`."""


class SocialTiktokApp(SyncResource):
    """Operations of `social.tiktok.app`."""

    v3: SocialTiktokAppV3 = _child(lambda: SocialTiktokAppV3)


class AsyncSocialTiktokApp(AsyncResource):
    """Operations of `social.tiktok.app`."""

    v3: AsyncSocialTiktokAppV3 = _child(lambda: AsyncSocialTiktokAppV3)


class SocialTiktokAppV3(_SocialTiktokAppV3, SyncResource):
    """Operations of `social.tiktok.app.v3`."""


class AsyncSocialTiktokAppV3(_SocialTiktokAppV3, AsyncResource):
    """Operations of `social.tiktok.app.v3`."""


class SocialTiktokInteraction(_SocialTiktokInteraction, SyncResource):
    """Operations of `social.tiktok.interaction`."""


class AsyncSocialTiktokInteraction(_SocialTiktokInteraction, AsyncResource):
    """Operations of `social.tiktok.interaction`."""


class SocialTiktokShop(SyncResource):
    """Operations of `social.tiktok.shop`."""

    web: SocialTiktokShopWeb = _child(lambda: SocialTiktokShopWeb)


class AsyncSocialTiktokShop(AsyncResource):
    """Operations of `social.tiktok.shop`."""

    web: AsyncSocialTiktokShopWeb = _child(lambda: AsyncSocialTiktokShopWeb)


class SocialTiktokShopWeb(_SocialTiktokShopWeb, SyncResource):
    """Operations of `social.tiktok.shop.web`."""


class AsyncSocialTiktokShopWeb(_SocialTiktokShopWeb, AsyncResource):
    """Operations of `social.tiktok.shop.web`."""


class SocialTiktokWeb(_SocialTiktokWeb, SyncResource):
    """Operations of `social.tiktok.web`."""


class AsyncSocialTiktokWeb(_SocialTiktokWeb, AsyncResource):
    """Operations of `social.tiktok.web`."""
