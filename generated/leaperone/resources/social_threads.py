from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialThreadsWeb(
        api.social.threads.web.fetch_post_comments._Methods,
        api.social.threads.web.fetch_post_detail._Methods,
        api.social.threads.web.fetch_post_detail_v2._Methods,
        api.social.threads.web.fetch_user_info._Methods,
        api.social.threads.web.fetch_user_info_by_id._Methods,
        api.social.threads.web.fetch_user_posts._Methods,
        api.social.threads.web.fetch_user_replies._Methods,
        api.social.threads.web.fetch_user_reposts._Methods,
        api.social.threads.web.search_profiles._Methods,
        api.social.threads.web.search_recent._Methods,
        api.social.threads.web.search_top._Methods,
    ): ...
else:
    _SocialThreadsWeb = operations("leaperone.api.social.threads.web")


class SocialThreads(SyncResource):
    """Operations of `social.threads`."""

    web: SocialThreadsWeb = _child(lambda: SocialThreadsWeb)


class AsyncSocialThreads(AsyncResource):
    """Operations of `social.threads`."""

    web: AsyncSocialThreadsWeb = _child(lambda: AsyncSocialThreadsWeb)


class SocialThreadsWeb(_SocialThreadsWeb, SyncResource):
    """Operations of `social.threads.web`."""


class AsyncSocialThreadsWeb(_SocialThreadsWeb, AsyncResource):
    """Operations of `social.threads.web`."""
