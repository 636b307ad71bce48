from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialWeiboApp(
        api.social.weibo.app.fetch_ai_smart_search._Methods,
        api.social.weibo.app.fetch_home_recommend_feed._Methods,
        api.social.weibo.app.fetch_hot_search._Methods,
        api.social.weibo.app.fetch_hot_search_categories._Methods,
        api.social.weibo.app.fetch_search_all._Methods,
        api.social.weibo.app.fetch_status_comments._Methods,
        api.social.weibo.app.fetch_status_detail._Methods,
        api.social.weibo.app.fetch_status_likes._Methods,
        api.social.weibo.app.fetch_status_reposts._Methods,
        api.social.weibo.app.fetch_user_album._Methods,
        api.social.weibo.app.fetch_user_articles._Methods,
        api.social.weibo.app.fetch_user_audios._Methods,
        api.social.weibo.app.fetch_user_info._Methods,
        api.social.weibo.app.fetch_user_info_detail._Methods,
        api.social.weibo.app.fetch_user_profile_feed._Methods,
        api.social.weibo.app.fetch_user_super_topics._Methods,
        api.social.weibo.app.fetch_user_timeline._Methods,
        api.social.weibo.app.fetch_user_videos._Methods,
        api.social.weibo.app.fetch_video_detail._Methods,
        api.social.weibo.app.fetch_video_featured_feed._Methods,
    ): ...

    class _SocialWeiboWeb(
        api.social.weibo.web.fetch_channel_feed._Methods,
        api.social.weibo.web.fetch_comment_replies._Methods,
        api.social.weibo.web.fetch_config_list._Methods,
        api.social.weibo.web.fetch_hot_search._Methods,
        api.social.weibo.web.fetch_post_comments._Methods,
        api.social.weibo.web.fetch_post_detail._Methods,
        api.social.weibo.web.fetch_search._Methods,
        api.social.weibo.web.fetch_search_topics._Methods,
        api.social.weibo.web.fetch_trend_top._Methods,
        api.social.weibo.web.fetch_user_info._Methods,
        api.social.weibo.web.fetch_user_posts._Methods,
    ): ...

    class _SocialWeiboWebV2(
        api.social.weibo.web_v2.check_allow_comment_with_pic._Methods,
        api.social.weibo.web_v2.fetch_advanced_search._Methods,
        api.social.weibo.web_v2.fetch_ai_related_search._Methods,
        api.social.weibo.web_v2.fetch_ai_search._Methods,
        api.social.weibo.web_v2.fetch_all_groups._Methods,
        api.social.weibo.web_v2.fetch_city_list._Methods,
        api.social.weibo.web_v2.fetch_entertainment_ranking._Methods,
        api.social.weibo.web_v2.fetch_hot_ranking_timeline._Methods,
        api.social.weibo.web_v2.fetch_hot_search._Methods,
        api.social.weibo.web_v2.fetch_hot_search_index._Methods,
        api.social.weibo.web_v2.fetch_hot_search_summary._Methods,
        api.social.weibo.web_v2.fetch_life_ranking._Methods,
        api.social.weibo.web_v2.fetch_pic_search._Methods,
        api.social.weibo.web_v2.fetch_post_comments._Methods,
        api.social.weibo.web_v2.fetch_post_detail._Methods,
        api.social.weibo.web_v2.fetch_post_sub_comments._Methods,
        api.social.weibo.web_v2.fetch_realtime_search._Methods,
        api.social.weibo.web_v2.fetch_similar_search._Methods,
        api.social.weibo.web_v2.fetch_social_ranking._Methods,
        api.social.weibo.web_v2.fetch_topic_search._Methods,
        api.social.weibo.web_v2.fetch_user_basic_info._Methods,
        api.social.weibo.web_v2.fetch_user_fans._Methods,
        api.social.weibo.web_v2.fetch_user_following._Methods,
        api.social.weibo.web_v2.fetch_user_info._Methods,
        api.social.weibo.web_v2.fetch_user_original_posts._Methods,
        api.social.weibo.web_v2.fetch_user_posts._Methods,
        api.social.weibo.web_v2.fetch_user_recommend_timeline._Methods,
        api.social.weibo.web_v2.fetch_user_search._Methods,
        api.social.weibo.web_v2.fetch_user_video_collection_detail._Methods,
        api.social.weibo.web_v2.fetch_user_video_collection_list._Methods,
        api.social.weibo.web_v2.fetch_user_video_list._Methods,
        api.social.weibo.web_v2.fetch_video_search._Methods,
        api.social.weibo.web_v2.search_user_posts._Methods,
    ): ...
else:
    _SocialWeiboApp = operations("leaperone.api.social.weibo.app")
    _SocialWeiboWeb = operations("leaperone.api.social.weibo.web")
    _SocialWeiboWebV2 = operations("leaperone.api.social.weibo.web_v2")


class SocialWeibo(SyncResource):
    """Operations of `social.weibo`."""

    app: SocialWeiboApp = _child(lambda: SocialWeiboApp)
    web: SocialWeiboWeb = _child(lambda: SocialWeiboWeb)
    web_v2: SocialWeiboWebV2 = _child(lambda: SocialWeiboWebV2)


class AsyncSocialWeibo(AsyncResource):
    """Operations of `social.weibo`."""

    app: AsyncSocialWeiboApp = _child(lambda: AsyncSocialWeiboApp)
    web: AsyncSocialWeiboWeb = _child(lambda: AsyncSocialWeiboWeb)
    web_v2: AsyncSocialWeiboWebV2 = _child(lambda: AsyncSocialWeiboWebV2)


class SocialWeiboApp(_SocialWeiboApp, SyncResource):
    """Operations of `social.weibo.app`."""


class AsyncSocialWeiboApp(_SocialWeiboApp, AsyncResource):
    """Operations of `social.weibo.app`."""


class SocialWeiboWeb(_SocialWeiboWeb, SyncResource):
    """Operations of `social.weibo.web`."""


class AsyncSocialWeiboWeb(_SocialWeiboWeb, AsyncResource):
    """Operations of `social.weibo.web`."""


class SocialWeiboWebV2(_SocialWeiboWebV2, SyncResource):
    """Operations of `social.weibo.web_v2`."""


class AsyncSocialWeiboWebV2(_SocialWeiboWebV2, AsyncResource):
    """Operations of `social.weibo.web_v2`."""
