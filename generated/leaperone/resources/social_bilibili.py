from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialBilibili(SyncResource):
    """Operations of `social.bilibili`."""

    app = Child(lambda: SocialBilibiliApp)
    web = Child(lambda: SocialBilibiliWeb)


class AsyncSocialBilibili(AsyncResource):
    """Operations of `social.bilibili`."""

    app = Child(lambda: AsyncSocialBilibiliApp)
    web = Child(lambda: AsyncSocialBilibiliWeb)


class _SocialBilibiliApp:
    fetch_bangumi_tab = Method(lambda: api.social.bilibili.app.fetch_bangumi_tab.request)
    fetch_cinema_tab = Method(lambda: api.social.bilibili.app.fetch_cinema_tab.request)
    fetch_home_feed = Method(lambda: api.social.bilibili.app.fetch_home_feed.request)
    fetch_one_video = Method(lambda: api.social.bilibili.app.fetch_one_video.request)
    fetch_popular_feed = PagedMethod(
        lambda: api.social.bilibili.app.fetch_popular_feed.request,
        lambda: api.social.bilibili.app.fetch_popular_feed.pages,
    )
    fetch_reply_detail = PagedMethod(
        lambda: api.social.bilibili.app.fetch_reply_detail.request,
        lambda: api.social.bilibili.app.fetch_reply_detail.pages,
    )
    fetch_search_all = PagedMethod(
        lambda: api.social.bilibili.app.fetch_search_all.request,
        lambda: api.social.bilibili.app.fetch_search_all.pages,
    )
    fetch_search_by_type = PagedMethod(
        lambda: api.social.bilibili.app.fetch_search_by_type.request,
        lambda: api.social.bilibili.app.fetch_search_by_type.pages,
    )
    fetch_user_info = Method(lambda: api.social.bilibili.app.fetch_user_info.request)
    fetch_user_videos = PagedMethod(
        lambda: api.social.bilibili.app.fetch_user_videos.request,
        lambda: api.social.bilibili.app.fetch_user_videos.pages,
    )
    fetch_video_comments = PagedMethod(
        lambda: api.social.bilibili.app.fetch_video_comments.request,
        lambda: api.social.bilibili.app.fetch_video_comments.pages,
    )


class SocialBilibiliApp(_SocialBilibiliApp, SyncResource):
    """Operations of `social.bilibili.app`."""


class AsyncSocialBilibiliApp(_SocialBilibiliApp, AsyncResource):
    """Operations of `social.bilibili.app`."""


class _SocialBilibiliWeb:
    bv_to_aid = Method(lambda: api.social.bilibili.web.bv_to_aid.request)
    fetch_all_live_areas = Method(lambda: api.social.bilibili.web.fetch_all_live_areas.request)
    fetch_collect_folders = Method(lambda: api.social.bilibili.web.fetch_collect_folders.request)
    fetch_com_popular = PagedMethod(
        lambda: api.social.bilibili.web.fetch_com_popular.request,
        lambda: api.social.bilibili.web.fetch_com_popular.pages,
    )
    fetch_comment_reply = PagedMethod(
        lambda: api.social.bilibili.web.fetch_comment_reply.request,
        lambda: api.social.bilibili.web.fetch_comment_reply.pages,
    )
    fetch_dynamic_detail = Method(lambda: api.social.bilibili.web.fetch_dynamic_detail.request)
    fetch_dynamic_detail_v2 = Method(lambda: api.social.bilibili.web.fetch_dynamic_detail_v2.request)
    fetch_general_search = PagedMethod(
        lambda: api.social.bilibili.web.fetch_general_search.request,
        lambda: api.social.bilibili.web.fetch_general_search.pages,
    )
    fetch_get_user_id = Method(lambda: api.social.bilibili.web.fetch_get_user_id.request)
    fetch_hot_search = Method(lambda: api.social.bilibili.web.fetch_hot_search.request)
    fetch_live_room_detail = Method(lambda: api.social.bilibili.web.fetch_live_room_detail.request)
    fetch_live_streamers = PagedMethod(
        lambda: api.social.bilibili.web.fetch_live_streamers.request,
        lambda: api.social.bilibili.web.fetch_live_streamers.pages,
    )
    fetch_live_videos = Method(lambda: api.social.bilibili.web.fetch_live_videos.request)
    fetch_one_video = Method(lambda: api.social.bilibili.web.fetch_one_video.request)
    fetch_one_video_v2 = Method(lambda: api.social.bilibili.web.fetch_one_video_v2.request)
    fetch_one_video_v3 = Method(lambda: api.social.bilibili.web.fetch_one_video_v3.request)
    fetch_user_collection_videos = PagedMethod(
        lambda: api.social.bilibili.web.fetch_user_collection_videos.request,
        lambda: api.social.bilibili.web.fetch_user_collection_videos.pages,
    )
    fetch_user_dynamic = PagedMethod(
        lambda: api.social.bilibili.web.fetch_user_dynamic.request,
        lambda: api.social.bilibili.web.fetch_user_dynamic.pages,
    )
    fetch_user_post_videos = PagedMethod(
        lambda: api.social.bilibili.web.fetch_user_post_videos.request,
        lambda: api.social.bilibili.web.fetch_user_post_videos.pages,
    )
    fetch_user_profile = Method(lambda: api.social.bilibili.web.fetch_user_profile.request)
    fetch_user_relation_stat = Method(lambda: api.social.bilibili.web.fetch_user_relation_stat.request)
    fetch_user_up_stat = Method(lambda: api.social.bilibili.web.fetch_user_up_stat.request)
    fetch_video_comments = PagedMethod(
        lambda: api.social.bilibili.web.fetch_video_comments.request,
        lambda: api.social.bilibili.web.fetch_video_comments.pages,
    )
    fetch_video_danmaku = Method(lambda: api.social.bilibili.web.fetch_video_danmaku.request)
    fetch_video_detail = Method(lambda: api.social.bilibili.web.fetch_video_detail.request)
    fetch_video_parts = Method(lambda: api.social.bilibili.web.fetch_video_parts.request)
    fetch_video_play_info = Method(lambda: api.social.bilibili.web.fetch_video_play_info.request)
    fetch_video_playurl = Method(lambda: api.social.bilibili.web.fetch_video_playurl.request)
    fetch_video_subtitle = Method(lambda: api.social.bilibili.web.fetch_video_subtitle.request)


class SocialBilibiliWeb(_SocialBilibiliWeb, SyncResource):
    """Operations of `social.bilibili.web`."""


class AsyncSocialBilibiliWeb(_SocialBilibiliWeb, AsyncResource):
    """Operations of `social.bilibili.web`."""
