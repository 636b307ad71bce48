from __future__ import annotations

from leaperone import resources as _resources
from leaperone._resource import AsyncResource, SyncResource, child


class Social(SyncResource):
    """Operations of `social`."""

    bilibili: _resources.social_bilibili.SocialBilibili = child(
        lambda: _resources.social_bilibili.SocialBilibili
    )
    douyin: _resources.social_douyin.SocialDouyin = child(lambda: _resources.social_douyin.SocialDouyin)
    hybrid: _resources.social_hybrid.SocialHybrid = child(lambda: _resources.social_hybrid.SocialHybrid)
    instagram: _resources.social_instagram.SocialInstagram = child(
        lambda: _resources.social_instagram.SocialInstagram
    )
    kuaishou: _resources.social_kuaishou.SocialKuaishou = child(
        lambda: _resources.social_kuaishou.SocialKuaishou
    )
    lemon8: _resources.social_lemon8.SocialLemon8 = child(lambda: _resources.social_lemon8.SocialLemon8)
    linkedin: _resources.social_linkedin.SocialLinkedin = child(
        lambda: _resources.social_linkedin.SocialLinkedin
    )
    reddit: _resources.social_reddit.SocialReddit = child(lambda: _resources.social_reddit.SocialReddit)
    threads: _resources.social_threads.SocialThreads = child(lambda: _resources.social_threads.SocialThreads)
    tiktok: _resources.social_tiktok.SocialTiktok = child(lambda: _resources.social_tiktok.SocialTiktok)
    twitter: _resources.social_twitter.SocialTwitter = child(lambda: _resources.social_twitter.SocialTwitter)
    wechat_channels: _resources.social_wechat_channels.SocialWechatChannels = child(
        lambda: _resources.social_wechat_channels.SocialWechatChannels
    )
    wechat_mp: _resources.social_wechat_mp.SocialWechatMp = child(
        lambda: _resources.social_wechat_mp.SocialWechatMp
    )
    weibo: _resources.social_weibo.SocialWeibo = child(lambda: _resources.social_weibo.SocialWeibo)
    xiaohongshu: _resources.social_xiaohongshu.SocialXiaohongshu = child(
        lambda: _resources.social_xiaohongshu.SocialXiaohongshu
    )
    youtube: _resources.social_youtube.SocialYoutube = child(lambda: _resources.social_youtube.SocialYoutube)
    zhihu: _resources.social_zhihu.SocialZhihu = child(lambda: _resources.social_zhihu.SocialZhihu)
    video: _resources.social_video.SocialVideo = child(lambda: _resources.social_video.SocialVideo)


class AsyncSocial(AsyncResource):
    """Operations of `social`."""

    bilibili: _resources.social_bilibili.AsyncSocialBilibili = child(
        lambda: _resources.social_bilibili.AsyncSocialBilibili
    )
    douyin: _resources.social_douyin.AsyncSocialDouyin = child(
        lambda: _resources.social_douyin.AsyncSocialDouyin
    )
    hybrid: _resources.social_hybrid.AsyncSocialHybrid = child(
        lambda: _resources.social_hybrid.AsyncSocialHybrid
    )
    instagram: _resources.social_instagram.AsyncSocialInstagram = child(
        lambda: _resources.social_instagram.AsyncSocialInstagram
    )
    kuaishou: _resources.social_kuaishou.AsyncSocialKuaishou = child(
        lambda: _resources.social_kuaishou.AsyncSocialKuaishou
    )
    lemon8: _resources.social_lemon8.AsyncSocialLemon8 = child(
        lambda: _resources.social_lemon8.AsyncSocialLemon8
    )
    linkedin: _resources.social_linkedin.AsyncSocialLinkedin = child(
        lambda: _resources.social_linkedin.AsyncSocialLinkedin
    )
    reddit: _resources.social_reddit.AsyncSocialReddit = child(
        lambda: _resources.social_reddit.AsyncSocialReddit
    )
    threads: _resources.social_threads.AsyncSocialThreads = child(
        lambda: _resources.social_threads.AsyncSocialThreads
    )
    tiktok: _resources.social_tiktok.AsyncSocialTiktok = child(
        lambda: _resources.social_tiktok.AsyncSocialTiktok
    )
    twitter: _resources.social_twitter.AsyncSocialTwitter = child(
        lambda: _resources.social_twitter.AsyncSocialTwitter
    )
    wechat_channels: _resources.social_wechat_channels.AsyncSocialWechatChannels = child(
        lambda: _resources.social_wechat_channels.AsyncSocialWechatChannels
    )
    wechat_mp: _resources.social_wechat_mp.AsyncSocialWechatMp = child(
        lambda: _resources.social_wechat_mp.AsyncSocialWechatMp
    )
    weibo: _resources.social_weibo.AsyncSocialWeibo = child(lambda: _resources.social_weibo.AsyncSocialWeibo)
    xiaohongshu: _resources.social_xiaohongshu.AsyncSocialXiaohongshu = child(
        lambda: _resources.social_xiaohongshu.AsyncSocialXiaohongshu
    )
    youtube: _resources.social_youtube.AsyncSocialYoutube = child(
        lambda: _resources.social_youtube.AsyncSocialYoutube
    )
    zhihu: _resources.social_zhihu.AsyncSocialZhihu = child(lambda: _resources.social_zhihu.AsyncSocialZhihu)
    video: _resources.social_video.AsyncSocialVideo = child(lambda: _resources.social_video.AsyncSocialVideo)
