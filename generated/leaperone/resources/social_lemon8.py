from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialLemon8(SyncResource):
    """Operations of `social.lemon8`."""

    app = Child(lambda: SocialLemon8App)


class AsyncSocialLemon8(AsyncResource):
    """Operations of `social.lemon8`."""

    app = Child(lambda: AsyncSocialLemon8App)


class _SocialLemon8App:
    fetch_discover_banners = Method(lambda: api.social.lemon8.app.fetch_discover_banners.request)
    fetch_discover_tab = Method(lambda: api.social.lemon8.app.fetch_discover_tab.request)
    fetch_discover_tab_information_tabs = Method(
        lambda: api.social.lemon8.app.fetch_discover_tab_information_tabs.request
    )
    fetch_hot_search_keywords = Method(lambda: api.social.lemon8.app.fetch_hot_search_keywords.request)
    fetch_post_comment_list = PagedMethod(
        lambda: api.social.lemon8.app.fetch_post_comment_list.request,
        lambda: api.social.lemon8.app.fetch_post_comment_list.pages,
    )
    fetch_post_detail = Method(lambda: api.social.lemon8.app.fetch_post_detail.request)
    fetch_search = PagedMethod(
        lambda: api.social.lemon8.app.fetch_search.request, lambda: api.social.lemon8.app.fetch_search.pages
    )
    fetch_topic_info = Method(lambda: api.social.lemon8.app.fetch_topic_info.request)
    fetch_topic_post_list = PagedMethod(
        lambda: api.social.lemon8.app.fetch_topic_post_list.request,
        lambda: api.social.lemon8.app.fetch_topic_post_list.pages,
    )
    fetch_user_follower_list = PagedMethod(
        lambda: api.social.lemon8.app.fetch_user_follower_list.request,
        lambda: api.social.lemon8.app.fetch_user_follower_list.pages,
    )
    fetch_user_following_list = PagedMethod(
        lambda: api.social.lemon8.app.fetch_user_following_list.request,
        lambda: api.social.lemon8.app.fetch_user_following_list.pages,
    )
    fetch_user_profile = Method(lambda: api.social.lemon8.app.fetch_user_profile.request)
    get_item_id = Method(lambda: api.social.lemon8.app.get_item_id.request)
    get_user_id = Method(lambda: api.social.lemon8.app.get_user_id.request)


class SocialLemon8App(_SocialLemon8App, SyncResource):
    """Operations of `social.lemon8.app`."""


class AsyncSocialLemon8App(_SocialLemon8App, AsyncResource):
    """Operations of `social.lemon8.app`."""
