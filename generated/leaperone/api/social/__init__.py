from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social import (
        bilibili as bilibili,
    )
    from leaperone.api.social import (
        douyin as douyin,
    )
    from leaperone.api.social import (
        hybrid as hybrid,
    )
    from leaperone.api.social import (
        instagram as instagram,
    )
    from leaperone.api.social import (
        kuaishou as kuaishou,
    )
    from leaperone.api.social import (
        lemon8 as lemon8,
    )
    from leaperone.api.social import (
        linkedin as linkedin,
    )
    from leaperone.api.social import (
        reddit as reddit,
    )
    from leaperone.api.social import (
        threads as threads,
    )
    from leaperone.api.social import (
        tiktok as tiktok,
    )
    from leaperone.api.social import (
        twitter as twitter,
    )
    from leaperone.api.social import (
        video as video,
    )
    from leaperone.api.social import (
        wechat_channels as wechat_channels,
    )
    from leaperone.api.social import (
        wechat_mp as wechat_mp,
    )
    from leaperone.api.social import (
        weibo as weibo,
    )
    from leaperone.api.social import (
        xiaohongshu as xiaohongshu,
    )
    from leaperone.api.social import (
        youtube as youtube,
    )
    from leaperone.api.social import (
        zhihu as zhihu,
    )
else:
    __getattr__ = lazy(__name__)
