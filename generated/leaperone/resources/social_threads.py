from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialThreads(SyncResource):
    """Operations of `social.threads`."""

    web = Child(lambda: SocialThreadsWeb)


class AsyncSocialThreads(AsyncResource):
    """Operations of `social.threads`."""

    web = Child(lambda: AsyncSocialThreadsWeb)


class _SocialThreadsWeb:
    fetch_post_comments = Method(lambda: api.social.threads.web.fetch_post_comments.request)
    fetch_post_detail = Method(lambda: api.social.threads.web.fetch_post_detail.request)
    fetch_post_detail_v2 = Method(lambda: api.social.threads.web.fetch_post_detail_v2.request)
    fetch_user_info = Method(lambda: api.social.threads.web.fetch_user_info.request)
    fetch_user_info_by_id = Method(lambda: api.social.threads.web.fetch_user_info_by_id.request)
    fetch_user_posts = Method(lambda: api.social.threads.web.fetch_user_posts.request)
    fetch_user_replies = Method(lambda: api.social.threads.web.fetch_user_replies.request)
    fetch_user_reposts = Method(lambda: api.social.threads.web.fetch_user_reposts.request)
    search_profiles = Method(lambda: api.social.threads.web.search_profiles.request)
    search_recent = Method(lambda: api.social.threads.web.search_recent.request)
    search_top = Method(lambda: api.social.threads.web.search_top.request)


class SocialThreadsWeb(_SocialThreadsWeb, SyncResource):
    """Operations of `social.threads.web`."""


class AsyncSocialThreadsWeb(_SocialThreadsWeb, AsyncResource):
    """Operations of `social.threads.web`."""
