from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialWechatMp(SyncResource):
    """Operations of `social.wechat_mp`."""

    web = Child(lambda: SocialWechatMpWeb)


class AsyncSocialWechatMp(AsyncResource):
    """Operations of `social.wechat_mp`."""

    web = Child(lambda: AsyncSocialWechatMpWeb)


class _SocialWechatMpWeb:
    fetch_mp_article_ad = Method(lambda: api.social.wechat_mp.web.fetch_mp_article_ad.request)
    fetch_mp_article_comment_list = Method(
        lambda: api.social.wechat_mp.web.fetch_mp_article_comment_list.request
    )
    fetch_mp_article_comment_reply_list = PagedMethod(
        lambda: api.social.wechat_mp.web.fetch_mp_article_comment_reply_list.request,
        lambda: api.social.wechat_mp.web.fetch_mp_article_comment_reply_list.pages,
    )
    fetch_mp_article_detail_html = Method(
        lambda: api.social.wechat_mp.web.fetch_mp_article_detail_html.request
    )
    fetch_mp_article_detail_json = Method(
        lambda: api.social.wechat_mp.web.fetch_mp_article_detail_json.request
    )
    fetch_mp_article_list = PagedMethod(
        lambda: api.social.wechat_mp.web.fetch_mp_article_list.request,
        lambda: api.social.wechat_mp.web.fetch_mp_article_list.pages,
    )
    fetch_mp_article_read_count = Method(lambda: api.social.wechat_mp.web.fetch_mp_article_read_count.request)
    fetch_mp_article_url = Method(lambda: api.social.wechat_mp.web.fetch_mp_article_url.request)
    fetch_mp_article_url_conversion = Method(
        lambda: api.social.wechat_mp.web.fetch_mp_article_url_conversion.request
    )
    fetch_mp_related_articles = Method(lambda: api.social.wechat_mp.web.fetch_mp_related_articles.request)


class SocialWechatMpWeb(_SocialWechatMpWeb, SyncResource):
    """Operations of `social.wechat_mp.web`."""


class AsyncSocialWechatMpWeb(_SocialWechatMpWeb, AsyncResource):
    """Operations of `social.wechat_mp.web`."""
