from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.wechat_channels import (
        fetch_hot_words as fetch_hot_words,
        fetch_live_history as fetch_live_history,
        fetch_search_latest as fetch_search_latest,
        fetch_search_ordinary as fetch_search_ordinary,
        fetch_user_search as fetch_user_search,
        fetch_user_search_v2 as fetch_user_search_v2,
        fetch_video_detail as fetch_video_detail,
    )
else:
    __getattr__ = lazy(__name__)
