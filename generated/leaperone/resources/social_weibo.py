from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialWeibo(SyncResource):
    """Operations of `social.weibo`."""

    app = Child(lambda: SocialWeiboApp)
    web = Child(lambda: SocialWeiboWeb)
    web_v2 = Child(lambda: SocialWeiboWebV2)


class AsyncSocialWeibo(AsyncResource):
    """Operations of `social.weibo`."""

    app = Child(lambda: AsyncSocialWeiboApp)
    web = Child(lambda: AsyncSocialWeiboWeb)
    web_v2 = Child(lambda: AsyncSocialWeiboWebV2)


class _SocialWeiboApp:
    fetch_ai_smart_search = Method(lambda: api.social.weibo.app.fetch_ai_smart_search.request)
    fetch_home_recommend_feed = Method(lambda: api.social.weibo.app.fetch_home_recommend_feed.request)
    fetch_hot_search = Method(lambda: api.social.weibo.app.fetch_hot_search.request)
    fetch_hot_search_categories = Method(lambda: api.social.weibo.app.fetch_hot_search_categories.request)
    fetch_search_all = Method(lambda: api.social.weibo.app.fetch_search_all.request)
    fetch_status_comments = Method(lambda: api.social.weibo.app.fetch_status_comments.request)
    fetch_status_detail = Method(lambda: api.social.weibo.app.fetch_status_detail.request)
    fetch_status_likes = Method(lambda: api.social.weibo.app.fetch_status_likes.request)
    fetch_status_reposts = Method(lambda: api.social.weibo.app.fetch_status_reposts.request)
    fetch_user_album = Method(lambda: api.social.weibo.app.fetch_user_album.request)
    fetch_user_articles = Method(lambda: api.social.weibo.app.fetch_user_articles.request)
    fetch_user_audios = Method(lambda: api.social.weibo.app.fetch_user_audios.request)
    fetch_user_info = Method(lambda: api.social.weibo.app.fetch_user_info.request)
    fetch_user_info_detail = Method(lambda: api.social.weibo.app.fetch_user_info_detail.request)
    fetch_user_profile_feed = Method(lambda: api.social.weibo.app.fetch_user_profile_feed.request)
    fetch_user_super_topics = Method(lambda: api.social.weibo.app.fetch_user_super_topics.request)
    fetch_user_timeline = Method(lambda: api.social.weibo.app.fetch_user_timeline.request)
    fetch_user_videos = Method(lambda: api.social.weibo.app.fetch_user_videos.request)
    fetch_video_detail = Method(lambda: api.social.weibo.app.fetch_video_detail.request)
    fetch_video_featured_feed = Method(lambda: api.social.weibo.app.fetch_video_featured_feed.request)


class SocialWeiboApp(_SocialWeiboApp, SyncResource):
    """Operations of `social.weibo.app`."""


class AsyncSocialWeiboApp(_SocialWeiboApp, AsyncResource):
    """Operations of `social.weibo.app`."""


class _SocialWeiboWeb:
    fetch_channel_feed = Method(lambda: api.social.weibo.web.fetch_channel_feed.request)
    fetch_comment_replies = Method(lambda: api.social.weibo.web.fetch_comment_replies.request)
    fetch_config_list = Method(lambda: api.social.weibo.web.fetch_config_list.request)
    fetch_hot_search = Method(lambda: api.social.weibo.web.fetch_hot_search.request)
    fetch_post_comments = Method(lambda: api.social.weibo.web.fetch_post_comments.request)
    fetch_post_detail = Method(lambda: api.social.weibo.web.fetch_post_detail.request)
    fetch_search = Method(lambda: api.social.weibo.web.fetch_search.request)
    fetch_search_topics = Method(lambda: api.social.weibo.web.fetch_search_topics.request)
    fetch_trend_top = Method(lambda: api.social.weibo.web.fetch_trend_top.request)
    fetch_user_info = Method(lambda: api.social.weibo.web.fetch_user_info.request)
    fetch_user_posts = Method(lambda: api.social.weibo.web.fetch_user_posts.request)


class SocialWeiboWeb(_SocialWeiboWeb, SyncResource):
    """Operations of `social.weibo.web`."""


class AsyncSocialWeiboWeb(_SocialWeiboWeb, AsyncResource):
    """Operations of `social.weibo.web`."""


class _SocialWeiboWebV2:
    check_allow_comment_with_pic = Method(
        lambda: api.social.weibo.web_v2.check_allow_comment_with_pic.request
    )
    fetch_advanced_search = Method(lambda: api.social.weibo.web_v2.fetch_advanced_search.request)
    fetch_ai_related_search = Method(lambda: api.social.weibo.web_v2.fetch_ai_related_search.request)
    fetch_ai_search = Method(lambda: api.social.weibo.web_v2.fetch_ai_search.request)
    fetch_all_groups = Method(lambda: api.social.weibo.web_v2.fetch_all_groups.request)
    fetch_city_list = Method(lambda: api.social.weibo.web_v2.fetch_city_list.request)
    fetch_entertainment_ranking = Method(lambda: api.social.weibo.web_v2.fetch_entertainment_ranking.request)
    fetch_hot_ranking_timeline = Method(lambda: api.social.weibo.web_v2.fetch_hot_ranking_timeline.request)
    fetch_hot_search = Method(lambda: api.social.weibo.web_v2.fetch_hot_search.request)
    fetch_hot_search_index = Method(lambda: api.social.weibo.web_v2.fetch_hot_search_index.request)
    fetch_hot_search_summary = Method(lambda: api.social.weibo.web_v2.fetch_hot_search_summary.request)
    fetch_life_ranking = Method(lambda: api.social.weibo.web_v2.fetch_life_ranking.request)
    fetch_pic_search = Method(lambda: api.social.weibo.web_v2.fetch_pic_search.request)
    fetch_post_comments = Method(lambda: api.social.weibo.web_v2.fetch_post_comments.request)
    fetch_post_detail = Method(lambda: api.social.weibo.web_v2.fetch_post_detail.request)
    fetch_post_sub_comments = Method(lambda: api.social.weibo.web_v2.fetch_post_sub_comments.request)
    fetch_realtime_search = Method(lambda: api.social.weibo.web_v2.fetch_realtime_search.request)
    fetch_similar_search = Method(lambda: api.social.weibo.web_v2.fetch_similar_search.request)
    fetch_social_ranking = Method(lambda: api.social.weibo.web_v2.fetch_social_ranking.request)
    fetch_topic_search = Method(lambda: api.social.weibo.web_v2.fetch_topic_search.request)
    fetch_user_basic_info = Method(lambda: api.social.weibo.web_v2.fetch_user_basic_info.request)
    fetch_user_fans = Method(lambda: api.social.weibo.web_v2.fetch_user_fans.request)
    fetch_user_following = Method(lambda: api.social.weibo.web_v2.fetch_user_following.request)
    fetch_user_info = Method(lambda: api.social.weibo.web_v2.fetch_user_info.request)
    fetch_user_original_posts = Method(lambda: api.social.weibo.web_v2.fetch_user_original_posts.request)
    fetch_user_posts = Method(lambda: api.social.weibo.web_v2.fetch_user_posts.request)
    fetch_user_recommend_timeline = Method(
        lambda: api.social.weibo.web_v2.fetch_user_recommend_timeline.request
    )
    fetch_user_search = Method(lambda: api.social.weibo.web_v2.fetch_user_search.request)
    fetch_user_video_collection_detail = Method(
        lambda: api.social.weibo.web_v2.fetch_user_video_collection_detail.request
    )
    fetch_user_video_collection_list = Method(
        lambda: api.social.weibo.web_v2.fetch_user_video_collection_list.request
    )
    fetch_user_video_list = Method(lambda: api.social.weibo.web_v2.fetch_user_video_list.request)
    fetch_video_search = Method(lambda: api.social.weibo.web_v2.fetch_video_search.request)
    search_user_posts = Method(lambda: api.social.weibo.web_v2.search_user_posts.request)


class SocialWeiboWebV2(_SocialWeiboWebV2, SyncResource):
    """Operations of `social.weibo.web_v2`."""


class AsyncSocialWeiboWebV2(_SocialWeiboWebV2, AsyncResource):
    """Operations of `social.weibo.web_v2`."""
