from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, SyncResource


class _SocialWechatChannels:
    fetch_hot_words = Method(lambda: api.social.wechat_channels.fetch_hot_words.request)
    fetch_live_history = Method(lambda: api.social.wechat_channels.fetch_live_history.request)
    fetch_search_latest = Method(lambda: api.social.wechat_channels.fetch_search_latest.request)
    fetch_search_ordinary = Method(lambda: api.social.wechat_channels.fetch_search_ordinary.request)
    fetch_user_search = PagedMethod(
        lambda: api.social.wechat_channels.fetch_user_search.request,
        lambda: api.social.wechat_channels.fetch_user_search.pages,
    )
    fetch_user_search_v2 = PagedMethod(
        lambda: api.social.wechat_channels.fetch_user_search_v2.request,
        lambda: api.social.wechat_channels.fetch_user_search_v2.pages,
    )
    fetch_video_detail = Method(lambda: api.social.wechat_channels.fetch_video_detail.request)


class SocialWechatChannels(_SocialWechatChannels, SyncResource):
    """Operations of `social.wechat_channels`."""


class AsyncSocialWechatChannels(_SocialWechatChannels, AsyncResource):
    """Operations of `social.wechat_channels`."""
