from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialKuaishou(SyncResource):
    """Operations of `social.kuaishou`."""

    app = Child(lambda: SocialKuaishouApp)
    web = Child(lambda: SocialKuaishouWeb)


class AsyncSocialKuaishou(AsyncResource):
    """Operations of `social.kuaishou`."""

    app = Child(lambda: AsyncSocialKuaishouApp)
    web = Child(lambda: AsyncSocialKuaishouWeb)


class _SocialKuaishouApp:
    fetch_brand_top_list = Method(lambda: api.social.kuaishou.app.fetch_brand_top_list.request)
    fetch_hot_board_categories = Method(lambda: api.social.kuaishou.app.fetch_hot_board_categories.request)
    fetch_hot_board_detail = Method(lambda: api.social.kuaishou.app.fetch_hot_board_detail.request)
    fetch_hot_search_person = Method(lambda: api.social.kuaishou.app.fetch_hot_search_person.request)
    fetch_live_top_list = Method(lambda: api.social.kuaishou.app.fetch_live_top_list.request)
    fetch_magic_face_hot = PagedMethod(
        lambda: api.social.kuaishou.app.fetch_magic_face_hot.request,
        lambda: api.social.kuaishou.app.fetch_magic_face_hot.pages,
    )
    fetch_magic_face_usage = Method(lambda: api.social.kuaishou.app.fetch_magic_face_usage.request)
    fetch_one_user_v2 = Method(lambda: api.social.kuaishou.app.fetch_one_user_v2.request)
    fetch_one_video = Method(lambda: api.social.kuaishou.app.fetch_one_video.request)
    fetch_one_video_by_url = Method(lambda: api.social.kuaishou.app.fetch_one_video_by_url.request)
    fetch_one_video_comment = PagedMethod(
        lambda: api.social.kuaishou.app.fetch_one_video_comment.request,
        lambda: api.social.kuaishou.app.fetch_one_video_comment.pages,
    )
    fetch_shopping_top_list = Method(lambda: api.social.kuaishou.app.fetch_shopping_top_list.request)
    fetch_user_hot_post = PagedMethod(
        lambda: api.social.kuaishou.app.fetch_user_hot_post.request,
        lambda: api.social.kuaishou.app.fetch_user_hot_post.pages,
    )
    fetch_user_live_info = Method(lambda: api.social.kuaishou.app.fetch_user_live_info.request)
    fetch_user_post_v2 = PagedMethod(
        lambda: api.social.kuaishou.app.fetch_user_post_v2.request,
        lambda: api.social.kuaishou.app.fetch_user_post_v2.pages,
    )
    fetch_videos_batch = Method(lambda: api.social.kuaishou.app.fetch_videos_batch.request)
    generate_kuaishou_share_link = Method(
        lambda: api.social.kuaishou.app.generate_kuaishou_share_link.request
    )
    search_comprehensive = PagedMethod(
        lambda: api.social.kuaishou.app.search_comprehensive.request,
        lambda: api.social.kuaishou.app.search_comprehensive.pages,
    )
    search_user_v2 = PagedMethod(
        lambda: api.social.kuaishou.app.search_user_v2.request,
        lambda: api.social.kuaishou.app.search_user_v2.pages,
    )
    search_video_v2 = PagedMethod(
        lambda: api.social.kuaishou.app.search_video_v2.request,
        lambda: api.social.kuaishou.app.search_video_v2.pages,
    )


class SocialKuaishouApp(_SocialKuaishouApp, SyncResource):
    """Operations of `social.kuaishou.app`."""


class AsyncSocialKuaishouApp(_SocialKuaishouApp, AsyncResource):
    """Operations of `social.kuaishou.app`."""


class _SocialKuaishouWeb:
    fetch_get_user_id = Method(lambda: api.social.kuaishou.web.fetch_get_user_id.request)
    fetch_kuaishou_hot_list_v1 = Method(lambda: api.social.kuaishou.web.fetch_kuaishou_hot_list_v1.request)
    fetch_kuaishou_hot_list_v2 = Method(lambda: api.social.kuaishou.web.fetch_kuaishou_hot_list_v2.request)
    fetch_one_video = Method(lambda: api.social.kuaishou.web.fetch_one_video.request)
    fetch_one_video_by_url = Method(lambda: api.social.kuaishou.web.fetch_one_video_by_url.request)
    fetch_one_video_comment = PagedMethod(
        lambda: api.social.kuaishou.web.fetch_one_video_comment.request,
        lambda: api.social.kuaishou.web.fetch_one_video_comment.pages,
    )
    fetch_one_video_sub_comment = PagedMethod(
        lambda: api.social.kuaishou.web.fetch_one_video_sub_comment.request,
        lambda: api.social.kuaishou.web.fetch_one_video_sub_comment.pages,
    )
    fetch_one_video_v2 = Method(lambda: api.social.kuaishou.web.fetch_one_video_v2.request)
    fetch_user_collect = PagedMethod(
        lambda: api.social.kuaishou.web.fetch_user_collect.request,
        lambda: api.social.kuaishou.web.fetch_user_collect.pages,
    )
    fetch_user_info = Method(lambda: api.social.kuaishou.web.fetch_user_info.request)
    fetch_user_live_replay = PagedMethod(
        lambda: api.social.kuaishou.web.fetch_user_live_replay.request,
        lambda: api.social.kuaishou.web.fetch_user_live_replay.pages,
    )
    fetch_user_post = PagedMethod(
        lambda: api.social.kuaishou.web.fetch_user_post.request,
        lambda: api.social.kuaishou.web.fetch_user_post.pages,
    )
    generate_share_short_url = Method(lambda: api.social.kuaishou.web.generate_share_short_url.request)


class SocialKuaishouWeb(_SocialKuaishouWeb, SyncResource):
    """Operations of `social.kuaishou.web`."""


class AsyncSocialKuaishouWeb(_SocialKuaishouWeb, AsyncResource):
    """Operations of `social.kuaishou.web`."""
