from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social import (
        bilibili as bilibili,
        douyin as douyin,
        hybrid as hybrid,
        instagram as instagram,
        kuaishou as kuaishou,
        lemon8 as lemon8,
        linkedin as linkedin,
        reddit as reddit,
        threads as threads,
        tiktok as tiktok,
        twitter as twitter,
        video as video,
        wechat_channels as wechat_channels,
        wechat_mp as wechat_mp,
        weibo as weibo,
        xiaohongshu as xiaohongshu,
        youtube as youtube,
        zhihu as zhihu,
    )
else:
    __getattr__ = lazy(__name__)
