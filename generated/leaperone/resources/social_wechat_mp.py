from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialWechatMpWeb(
        api.social.wechat_mp.web.fetch_mp_article_ad._Methods,
        api.social.wechat_mp.web.fetch_mp_article_comment_list._Methods,
        api.social.wechat_mp.web.fetch_mp_article_comment_reply_list._Methods,
        api.social.wechat_mp.web.fetch_mp_article_detail_html._Methods,
        api.social.wechat_mp.web.fetch_mp_article_detail_json._Methods,
        api.social.wechat_mp.web.fetch_mp_article_list._Methods,
        api.social.wechat_mp.web.fetch_mp_article_read_count._Methods,
        api.social.wechat_mp.web.fetch_mp_article_url._Methods,
        api.social.wechat_mp.web.fetch_mp_article_url_conversion._Methods,
        api.social.wechat_mp.web.fetch_mp_related_articles._Methods,
    ): ...
else:
    _SocialWechatMpWeb = operations("leaperone.api.social.wechat_mp.web")


class SocialWechatMp(SyncResource):
    """Operations of `social.wechat_mp`."""

    web: SocialWechatMpWeb = _child(lambda: SocialWechatMpWeb)


class AsyncSocialWechatMp(AsyncResource):
    """Operations of `social.wechat_mp`."""

    web: AsyncSocialWechatMpWeb = _child(lambda: AsyncSocialWechatMpWeb)


class SocialWechatMpWeb(_SocialWechatMpWeb, SyncResource):
    """Operations of `social.wechat_mp.web`."""


class AsyncSocialWechatMpWeb(_SocialWechatMpWeb, AsyncResource):
    """Operations of `social.wechat_mp.web`."""
