from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialThreads(SyncResource):
    """Operations of `social.threads`."""

    web = Child(lambda: SocialThreadsWeb)


class AsyncSocialThreads(AsyncResource):
    """Operations of `social.threads`."""

    web = Child(lambda: AsyncSocialThreadsWeb)


class _SocialThreadsWeb:
    fetch_post_comments = PagedMethod(
        lambda: api.social.threads.web.fetch_post_comments.request,
        lambda: api.social.threads.web.fetch_post_comments.pages,
    )
    fetch_post_detail = Method(lambda: api.social.threads.web.fetch_post_detail.request)
    fetch_post_detail_v2 = Method(lambda: api.social.threads.web.fetch_post_detail_v2.request)
    fetch_user_info = Method(lambda: api.social.threads.web.fetch_user_info.request)
    fetch_user_info_by_id = Method(lambda: api.social.threads.web.fetch_user_info_by_id.request)
    fetch_user_posts = PagedMethod(
        lambda: api.social.threads.web.fetch_user_posts.request,
        lambda: api.social.threads.web.fetch_user_posts.pages,
    )
    fetch_user_replies = PagedMethod(
        lambda: api.social.threads.web.fetch_user_replies.request,
        lambda: api.social.threads.web.fetch_user_replies.pages,
    )
    fetch_user_reposts = PagedMethod(
        lambda: api.social.threads.web.fetch_user_reposts.request,
        lambda: api.social.threads.web.fetch_user_reposts.pages,
    )
    search_profiles = Method(lambda: api.social.threads.web.search_profiles.request)
    search_recent = PagedMethod(
        lambda: api.social.threads.web.search_recent.request,
        lambda: api.social.threads.web.search_recent.pages,
    )
    search_top = PagedMethod(
        lambda: api.social.threads.web.search_top.request, lambda: api.social.threads.web.search_top.pages
    )


class SocialThreadsWeb(_SocialThreadsWeb, SyncResource):
    """Operations of `social.threads.web`."""


class AsyncSocialThreadsWeb(_SocialThreadsWeb, AsyncResource):
    """Operations of `social.threads.web`."""
