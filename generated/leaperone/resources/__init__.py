from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.resources import (
        address as address,
        audio as audio,
        chat as chat,
        credits as credits,
        images as images,
        models as models,
        responses as responses,
        social as social,
        social_bilibili as social_bilibili,
        social_douyin as social_douyin,
        social_hybrid as social_hybrid,
        social_instagram as social_instagram,
        social_kuaishou as social_kuaishou,
        social_lemon8 as social_lemon8,
        social_linkedin as social_linkedin,
        social_reddit as social_reddit,
        social_threads as social_threads,
        social_tiktok as social_tiktok,
        social_twitter as social_twitter,
        social_video as social_video,
        social_wechat_channels as social_wechat_channels,
        social_wechat_mp as social_wechat_mp,
        social_weibo as social_weibo,
        social_xiaohongshu as social_xiaohongshu,
        social_youtube as social_youtube,
        social_zhihu as social_zhihu,
    )
else:
    __getattr__ = lazy(__name__)
