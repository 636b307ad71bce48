from __future__ import annotations

from leaperone import resources as _resources
from leaperone._features.resource import AsyncResource, SyncResource, child as _child


class Social(SyncResource):
    """Operations of `social`."""

    bilibili: _resources.social_bilibili.SocialBilibili = _child(lambda: _resources.social_bilibili.SocialBilibili)
    douyin: _resources.social_douyin.SocialDouyin = _child(lambda: _resources.social_douyin.SocialDouyin)
    hybrid: _resources.social_hybrid.SocialHybrid = _child(lambda: _resources.social_hybrid.SocialHybrid)
    instagram: _resources.social_instagram.SocialInstagram = _child(lambda: _resources.social_instagram.SocialInstagram)
    kuaishou: _resources.social_kuaishou.SocialKuaishou = _child(lambda: _resources.social_kuaishou.SocialKuaishou)
    lemon8: _resources.social_lemon8.SocialLemon8 = _child(lambda: _resources.social_lemon8.SocialLemon8)
    linkedin: _resources.social_linkedin.SocialLinkedin = _child(lambda: _resources.social_linkedin.SocialLinkedin)
    reddit: _resources.social_reddit.SocialReddit = _child(lambda: _resources.social_reddit.SocialReddit)
    threads: _resources.social_threads.SocialThreads = _child(lambda: _resources.social_threads.SocialThreads)
    tiktok: _resources.social_tiktok.SocialTiktok = _child(lambda: _resources.social_tiktok.SocialTiktok)
    twitter: _resources.social_twitter.SocialTwitter = _child(lambda: _resources.social_twitter.SocialTwitter)
    wechat_channels: _resources.social_wechat_channels.SocialWechatChannels = _child(
        lambda: _resources.social_wechat_channels.SocialWechatChannels
    )
    wechat_mp: _resources.social_wechat_mp.SocialWechatMp = _child(lambda: _resources.social_wechat_mp.SocialWechatMp)
    weibo: _resources.social_weibo.SocialWeibo = _child(lambda: _resources.social_weibo.SocialWeibo)
    xiaohongshu: _resources.social_xiaohongshu.SocialXiaohongshu = _child(
        lambda: _resources.social_xiaohongshu.SocialXiaohongshu
    )
    youtube: _resources.social_youtube.SocialYoutube = _child(lambda: _resources.social_youtube.SocialYoutube)
    zhihu: _resources.social_zhihu.SocialZhihu = _child(lambda: _resources.social_zhihu.SocialZhihu)
    video: _resources.social_video.SocialVideo = _child(lambda: _resources.social_video.SocialVideo)


class AsyncSocial(AsyncResource):
    """Operations of `social`."""

    bilibili: _resources.social_bilibili.AsyncSocialBilibili = _child(
        lambda: _resources.social_bilibili.AsyncSocialBilibili
    )
    douyin: _resources.social_douyin.AsyncSocialDouyin = _child(lambda: _resources.social_douyin.AsyncSocialDouyin)
    hybrid: _resources.social_hybrid.AsyncSocialHybrid = _child(lambda: _resources.social_hybrid.AsyncSocialHybrid)
    instagram: _resources.social_instagram.AsyncSocialInstagram = _child(
        lambda: _resources.social_instagram.AsyncSocialInstagram
    )
    kuaishou: _resources.social_kuaishou.AsyncSocialKuaishou = _child(
        lambda: _resources.social_kuaishou.AsyncSocialKuaishou
    )
    lemon8: _resources.social_lemon8.AsyncSocialLemon8 = _child(lambda: _resources.social_lemon8.AsyncSocialLemon8)
    linkedin: _resources.social_linkedin.AsyncSocialLinkedin = _child(
        lambda: _resources.social_linkedin.AsyncSocialLinkedin
    )
    reddit: _resources.social_reddit.AsyncSocialReddit = _child(lambda: _resources.social_reddit.AsyncSocialReddit)
    threads: _resources.social_threads.AsyncSocialThreads = _child(lambda: _resources.social_threads.AsyncSocialThreads)
    tiktok: _resources.social_tiktok.AsyncSocialTiktok = _child(lambda: _resources.social_tiktok.AsyncSocialTiktok)
    twitter: _resources.social_twitter.AsyncSocialTwitter = _child(lambda: _resources.social_twitter.AsyncSocialTwitter)
    wechat_channels: _resources.social_wechat_channels.AsyncSocialWechatChannels = _child(
        lambda: _resources.social_wechat_channels.AsyncSocialWechatChannels
    )
    wechat_mp: _resources.social_wechat_mp.AsyncSocialWechatMp = _child(
        lambda: _resources.social_wechat_mp.AsyncSocialWechatMp
    )
    weibo: _resources.social_weibo.AsyncSocialWeibo = _child(lambda: _resources.social_weibo.AsyncSocialWeibo)
    xiaohongshu: _resources.social_xiaohongshu.AsyncSocialXiaohongshu = _child(
        lambda: _resources.social_xiaohongshu.AsyncSocialXiaohongshu
    )
    youtube: _resources.social_youtube.AsyncSocialYoutube = _child(lambda: _resources.social_youtube.AsyncSocialYoutube)
    zhihu: _resources.social_zhihu.AsyncSocialZhihu = _child(lambda: _resources.social_zhihu.AsyncSocialZhihu)
    video: _resources.social_video.AsyncSocialVideo = _child(lambda: _resources.social_video.AsyncSocialVideo)
