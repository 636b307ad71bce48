from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.resources import (
        address as address,
    )
    from leaperone.resources import (
        audio as audio,
    )
    from leaperone.resources import (
        chat as chat,
    )
    from leaperone.resources import (
        credits as credits,
    )
    from leaperone.resources import (
        images as images,
    )
    from leaperone.resources import (
        models as models,
    )
    from leaperone.resources import (
        responses as responses,
    )
    from leaperone.resources import (
        social as social,
    )
    from leaperone.resources import (
        social_bilibili as social_bilibili,
    )
    from leaperone.resources import (
        social_douyin as social_douyin,
    )
    from leaperone.resources import (
        social_hybrid as social_hybrid,
    )
    from leaperone.resources import (
        social_instagram as social_instagram,
    )
    from leaperone.resources import (
        social_kuaishou as social_kuaishou,
    )
    from leaperone.resources import (
        social_lemon8 as social_lemon8,
    )
    from leaperone.resources import (
        social_linkedin as social_linkedin,
    )
    from leaperone.resources import (
        social_reddit as social_reddit,
    )
    from leaperone.resources import (
        social_threads as social_threads,
    )
    from leaperone.resources import (
        social_tiktok as social_tiktok,
    )
    from leaperone.resources import (
        social_twitter as social_twitter,
    )
    from leaperone.resources import (
        social_video as social_video,
    )
    from leaperone.resources import (
        social_wechat_channels as social_wechat_channels,
    )
    from leaperone.resources import (
        social_wechat_mp as social_wechat_mp,
    )
    from leaperone.resources import (
        social_weibo as social_weibo,
    )
    from leaperone.resources import (
        social_xiaohongshu as social_xiaohongshu,
    )
    from leaperone.resources import (
        social_youtube as social_youtube,
    )
    from leaperone.resources import (
        social_zhihu as social_zhihu,
    )
else:
    __getattr__ = lazy(__name__)
