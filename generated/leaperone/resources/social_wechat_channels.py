from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialWechatChannels(
        api.social.wechat_channels.fetch_hot_words._Methods,
        api.social.wechat_channels.fetch_live_history._Methods,
        api.social.wechat_channels.fetch_search_latest._Methods,
        api.social.wechat_channels.fetch_search_ordinary._Methods,
        api.social.wechat_channels.fetch_user_search._Methods,
        api.social.wechat_channels.fetch_user_search_v2._Methods,
        api.social.wechat_channels.fetch_video_detail._Methods,
    ): ...
else:
    _SocialWechatChannels = operations("leaperone.api.social.wechat_channels")


class SocialWechatChannels(_SocialWechatChannels, SyncResource):
    """Operations of `social.wechat_channels`."""


class AsyncSocialWechatChannels(_SocialWechatChannels, AsyncResource):
    """Operations of `social.wechat_channels`."""
