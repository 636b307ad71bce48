from leaperone import api
from leaperone._method import Method, PagedMethod
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
    fetch_ai_smart_search = PagedMethod(
        lambda: api.social.weibo.app.fetch_ai_smart_search.request,
        lambda: api.social.weibo.app.fetch_ai_smart_search.pages,
    )
    fetch_home_recommend_feed = PagedMethod(
        lambda: api.social.weibo.app.fetch_home_recommend_feed.request,
        lambda: api.social.weibo.app.fetch_home_recommend_feed.pages,
    )
    fetch_hot_search = PagedMethod(
        lambda: api.social.weibo.app.fetch_hot_search.request,
        lambda: api.social.weibo.app.fetch_hot_search.pages,
    )
    fetch_hot_search_categories = Method(lambda: api.social.weibo.app.fetch_hot_search_categories.request)
    fetch_search_all = PagedMethod(
        lambda: api.social.weibo.app.fetch_search_all.request,
        lambda: api.social.weibo.app.fetch_search_all.pages,
    )
    fetch_status_comments = PagedMethod(
        lambda: api.social.weibo.app.fetch_status_comments.request,
        lambda: api.social.weibo.app.fetch_status_comments.pages,
    )
    fetch_status_detail = Method(lambda: api.social.weibo.app.fetch_status_detail.request)
    fetch_status_likes = Method(lambda: api.social.weibo.app.fetch_status_likes.request)
    fetch_status_reposts = PagedMethod(
        lambda: api.social.weibo.app.fetch_status_reposts.request,
        lambda: api.social.weibo.app.fetch_status_reposts.pages,
    )
    fetch_user_album = PagedMethod(
        lambda: api.social.weibo.app.fetch_user_album.request,
        lambda: api.social.weibo.app.fetch_user_album.pages,
    )
    fetch_user_articles = PagedMethod(
        lambda: api.social.weibo.app.fetch_user_articles.request,
        lambda: api.social.weibo.app.fetch_user_articles.pages,
    )
    fetch_user_audios = PagedMethod(
        lambda: api.social.weibo.app.fetch_user_audios.request,
        lambda: api.social.weibo.app.fetch_user_audios.pages,
    )
    fetch_user_info = Method(lambda: api.social.weibo.app.fetch_user_info.request)
    fetch_user_info_detail = Method(lambda: api.social.weibo.app.fetch_user_info_detail.request)
    fetch_user_profile_feed = PagedMethod(
        lambda: api.social.weibo.app.fetch_user_profile_feed.request,
        lambda: api.social.weibo.app.fetch_user_profile_feed.pages,
    )
    fetch_user_super_topics = PagedMethod(
        lambda: api.social.weibo.app.fetch_user_super_topics.request,
        lambda: api.social.weibo.app.fetch_user_super_topics.pages,
    )
    fetch_user_timeline = PagedMethod(
        lambda: api.social.weibo.app.fetch_user_timeline.request,
        lambda: api.social.weibo.app.fetch_user_timeline.pages,
    )
    fetch_user_videos = PagedMethod(
        lambda: api.social.weibo.app.fetch_user_videos.request,
        lambda: api.social.weibo.app.fetch_user_videos.pages,
    )
    fetch_video_detail = Method(lambda: api.social.weibo.app.fetch_video_detail.request)
    fetch_video_featured_feed = PagedMethod(
        lambda: api.social.weibo.app.fetch_video_featured_feed.request,
        lambda: api.social.weibo.app.fetch_video_featured_feed.pages,
    )


class SocialWeiboApp(_SocialWeiboApp, SyncResource):
    """Operations of `social.weibo.app`."""


class AsyncSocialWeiboApp(_SocialWeiboApp, AsyncResource):
    """Operations of `social.weibo.app`."""


class _SocialWeiboWeb:
    fetch_channel_feed = PagedMethod(
        lambda: api.social.weibo.web.fetch_channel_feed.request,
        lambda: api.social.weibo.web.fetch_channel_feed.pages,
    )
    fetch_comment_replies = PagedMethod(
        lambda: api.social.weibo.web.fetch_comment_replies.request,
        lambda: api.social.weibo.web.fetch_comment_replies.pages,
    )
    fetch_config_list = Method(lambda: api.social.weibo.web.fetch_config_list.request)
    fetch_hot_search = Method(lambda: api.social.weibo.web.fetch_hot_search.request)
    fetch_post_comments = PagedMethod(
        lambda: api.social.weibo.web.fetch_post_comments.request,
        lambda: api.social.weibo.web.fetch_post_comments.pages,
    )
    fetch_post_detail = Method(lambda: api.social.weibo.web.fetch_post_detail.request)
    fetch_search = PagedMethod(
        lambda: api.social.weibo.web.fetch_search.request, lambda: api.social.weibo.web.fetch_search.pages
    )
    fetch_search_topics = Method(lambda: api.social.weibo.web.fetch_search_topics.request)
    fetch_trend_top = PagedMethod(
        lambda: api.social.weibo.web.fetch_trend_top.request,
        lambda: api.social.weibo.web.fetch_trend_top.pages,
    )
    fetch_user_info = Method(lambda: api.social.weibo.web.fetch_user_info.request)
    fetch_user_posts = PagedMethod(
        lambda: api.social.weibo.web.fetch_user_posts.request,
        lambda: api.social.weibo.web.fetch_user_posts.pages,
    )


class SocialWeiboWeb(_SocialWeiboWeb, SyncResource):
    """Operations of `social.weibo.web`."""


class AsyncSocialWeiboWeb(_SocialWeiboWeb, AsyncResource):
    """Operations of `social.weibo.web`."""


class _SocialWeiboWebV2:
    check_allow_comment_with_pic = Method(
        lambda: api.social.weibo.web_v2.check_allow_comment_with_pic.request
    )
    fetch_advanced_search = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_advanced_search.request,
        lambda: api.social.weibo.web_v2.fetch_advanced_search.pages,
    )
    fetch_ai_related_search = Method(lambda: api.social.weibo.web_v2.fetch_ai_related_search.request)
    fetch_ai_search = Method(lambda: api.social.weibo.web_v2.fetch_ai_search.request)
    fetch_all_groups = Method(lambda: api.social.weibo.web_v2.fetch_all_groups.request)
    fetch_city_list = Method(lambda: api.social.weibo.web_v2.fetch_city_list.request)
    fetch_entertainment_ranking = Method(lambda: api.social.weibo.web_v2.fetch_entertainment_ranking.request)
    fetch_hot_ranking_timeline = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_hot_ranking_timeline.request,
        lambda: api.social.weibo.web_v2.fetch_hot_ranking_timeline.pages,
    )
    fetch_hot_search = Method(lambda: api.social.weibo.web_v2.fetch_hot_search.request)
    fetch_hot_search_index = Method(lambda: api.social.weibo.web_v2.fetch_hot_search_index.request)
    fetch_hot_search_summary = Method(lambda: api.social.weibo.web_v2.fetch_hot_search_summary.request)
    fetch_life_ranking = Method(lambda: api.social.weibo.web_v2.fetch_life_ranking.request)
    fetch_pic_search = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_pic_search.request,
        lambda: api.social.weibo.web_v2.fetch_pic_search.pages,
    )
    fetch_post_comments = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_post_comments.request,
        lambda: api.social.weibo.web_v2.fetch_post_comments.pages,
    )
    fetch_post_detail = Method(lambda: api.social.weibo.web_v2.fetch_post_detail.request)
    fetch_post_sub_comments = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_post_sub_comments.request,
        lambda: api.social.weibo.web_v2.fetch_post_sub_comments.pages,
    )
    fetch_realtime_search = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_realtime_search.request,
        lambda: api.social.weibo.web_v2.fetch_realtime_search.pages,
    )
    fetch_similar_search = Method(lambda: api.social.weibo.web_v2.fetch_similar_search.request)
    fetch_social_ranking = Method(lambda: api.social.weibo.web_v2.fetch_social_ranking.request)
    fetch_topic_search = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_topic_search.request,
        lambda: api.social.weibo.web_v2.fetch_topic_search.pages,
    )
    fetch_user_basic_info = Method(lambda: api.social.weibo.web_v2.fetch_user_basic_info.request)
    fetch_user_fans = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_user_fans.request,
        lambda: api.social.weibo.web_v2.fetch_user_fans.pages,
    )
    fetch_user_following = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_user_following.request,
        lambda: api.social.weibo.web_v2.fetch_user_following.pages,
    )
    fetch_user_info = Method(lambda: api.social.weibo.web_v2.fetch_user_info.request)
    fetch_user_original_posts = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_user_original_posts.request,
        lambda: api.social.weibo.web_v2.fetch_user_original_posts.pages,
    )
    fetch_user_posts = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_user_posts.request,
        lambda: api.social.weibo.web_v2.fetch_user_posts.pages,
    )
    fetch_user_recommend_timeline = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_user_recommend_timeline.request,
        lambda: api.social.weibo.web_v2.fetch_user_recommend_timeline.pages,
    )
    fetch_user_search = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_user_search.request,
        lambda: api.social.weibo.web_v2.fetch_user_search.pages,
    )
    fetch_user_video_collection_detail = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_user_video_collection_detail.request,
        lambda: api.social.weibo.web_v2.fetch_user_video_collection_detail.pages,
    )
    fetch_user_video_collection_list = Method(
        lambda: api.social.weibo.web_v2.fetch_user_video_collection_list.request
    )
    fetch_user_video_list = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_user_video_list.request,
        lambda: api.social.weibo.web_v2.fetch_user_video_list.pages,
    )
    fetch_video_search = PagedMethod(
        lambda: api.social.weibo.web_v2.fetch_video_search.request,
        lambda: api.social.weibo.web_v2.fetch_video_search.pages,
    )
    search_user_posts = PagedMethod(
        lambda: api.social.weibo.web_v2.search_user_posts.request,
        lambda: api.social.weibo.web_v2.search_user_posts.pages,
    )


class SocialWeiboWebV2(_SocialWeiboWebV2, SyncResource):
    """Operations of `social.weibo.web_v2`."""


class AsyncSocialWeiboWebV2(_SocialWeiboWebV2, AsyncResource):
    """Operations of `social.weibo.web_v2`."""
