from leaperone import resources
from leaperone._resource import AsyncResource, Child, SyncResource


class Social(SyncResource):
    """Operations of `social`."""

    bilibili = Child(lambda: resources.social_bilibili.SocialBilibili)
    douyin = Child(lambda: resources.social_douyin.SocialDouyin)
    hybrid = Child(lambda: resources.social_hybrid.SocialHybrid)
    instagram = Child(lambda: resources.social_instagram.SocialInstagram)
    kuaishou = Child(lambda: resources.social_kuaishou.SocialKuaishou)
    lemon8 = Child(lambda: resources.social_lemon8.SocialLemon8)
    linkedin = Child(lambda: resources.social_linkedin.SocialLinkedin)
    reddit = Child(lambda: resources.social_reddit.SocialReddit)
    threads = Child(lambda: resources.social_threads.SocialThreads)
    tiktok = Child(lambda: resources.social_tiktok.SocialTiktok)
    twitter = Child(lambda: resources.social_twitter.SocialTwitter)
    wechat_channels = Child(lambda: resources.social_wechat_channels.SocialWechatChannels)
    wechat_mp = Child(lambda: resources.social_wechat_mp.SocialWechatMp)
    weibo = Child(lambda: resources.social_weibo.SocialWeibo)
    xiaohongshu = Child(lambda: resources.social_xiaohongshu.SocialXiaohongshu)
    youtube = Child(lambda: resources.social_youtube.SocialYoutube)
    zhihu = Child(lambda: resources.social_zhihu.SocialZhihu)
    video = Child(lambda: resources.social_video.SocialVideo)


class AsyncSocial(AsyncResource):
    """Operations of `social`."""

    bilibili = Child(lambda: resources.social_bilibili.AsyncSocialBilibili)
    douyin = Child(lambda: resources.social_douyin.AsyncSocialDouyin)
    hybrid = Child(lambda: resources.social_hybrid.AsyncSocialHybrid)
    instagram = Child(lambda: resources.social_instagram.AsyncSocialInstagram)
    kuaishou = Child(lambda: resources.social_kuaishou.AsyncSocialKuaishou)
    lemon8 = Child(lambda: resources.social_lemon8.AsyncSocialLemon8)
    linkedin = Child(lambda: resources.social_linkedin.AsyncSocialLinkedin)
    reddit = Child(lambda: resources.social_reddit.AsyncSocialReddit)
    threads = Child(lambda: resources.social_threads.AsyncSocialThreads)
    tiktok = Child(lambda: resources.social_tiktok.AsyncSocialTiktok)
    twitter = Child(lambda: resources.social_twitter.AsyncSocialTwitter)
    wechat_channels = Child(lambda: resources.social_wechat_channels.AsyncSocialWechatChannels)
    wechat_mp = Child(lambda: resources.social_wechat_mp.AsyncSocialWechatMp)
    weibo = Child(lambda: resources.social_weibo.AsyncSocialWeibo)
    xiaohongshu = Child(lambda: resources.social_xiaohongshu.AsyncSocialXiaohongshu)
    youtube = Child(lambda: resources.social_youtube.AsyncSocialYoutube)
    zhihu = Child(lambda: resources.social_zhihu.AsyncSocialZhihu)
    video = Child(lambda: resources.social_video.AsyncSocialVideo)
