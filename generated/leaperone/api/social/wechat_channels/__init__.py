from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.wechat_channels import (
        fetch_hot_words as fetch_hot_words,
    )
    from leaperone.api.social.wechat_channels import (
        fetch_live_history as fetch_live_history,
    )
    from leaperone.api.social.wechat_channels import (
        fetch_search_latest as fetch_search_latest,
    )
    from leaperone.api.social.wechat_channels import (
        fetch_search_ordinary as fetch_search_ordinary,
    )
    from leaperone.api.social.wechat_channels import (
        fetch_user_search as fetch_user_search,
    )
    from leaperone.api.social.wechat_channels import (
        fetch_user_search_v2 as fetch_user_search_v2,
    )
    from leaperone.api.social.wechat_channels import (
        fetch_video_detail as fetch_video_detail,
    )
else:
    __getattr__ = lazy(__name__)
