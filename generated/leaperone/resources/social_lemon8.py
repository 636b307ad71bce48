from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialLemon8App(
        api.social.lemon8.app.fetch_discover_banners._Methods,
        api.social.lemon8.app.fetch_discover_tab._Methods,
        api.social.lemon8.app.fetch_discover_tab_information_tabs._Methods,
        api.social.lemon8.app.fetch_hot_search_keywords._Methods,
        api.social.lemon8.app.fetch_post_comment_list._Methods,
        api.social.lemon8.app.fetch_post_detail._Methods,
        api.social.lemon8.app.fetch_search._Methods,
        api.social.lemon8.app.fetch_topic_info._Methods,
        api.social.lemon8.app.fetch_topic_post_list._Methods,
        api.social.lemon8.app.fetch_user_follower_list._Methods,
        api.social.lemon8.app.fetch_user_following_list._Methods,
        api.social.lemon8.app.fetch_user_profile._Methods,
        api.social.lemon8.app.get_item_id._Methods,
        api.social.lemon8.app.get_user_id._Methods,
    ): ...
else:
    _SocialLemon8App = operations("leaperone.api.social.lemon8.app")


class SocialLemon8(SyncResource):
    """Operations of `social.lemon8`."""

    app: SocialLemon8App = _child(lambda: SocialLemon8App)


class AsyncSocialLemon8(AsyncResource):
    """Operations of `social.lemon8`."""

    app: AsyncSocialLemon8App = _child(lambda: AsyncSocialLemon8App)


class SocialLemon8App(_SocialLemon8App, SyncResource):
    """Operations of `social.lemon8.app`."""


class AsyncSocialLemon8App(_SocialLemon8App, AsyncResource):
    """Operations of `social.lemon8.app`."""
