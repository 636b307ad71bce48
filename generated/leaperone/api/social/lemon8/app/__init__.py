from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.lemon8.app import (
        fetch_discover_banners as fetch_discover_banners,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_discover_tab as fetch_discover_tab,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_discover_tab_information_tabs as fetch_discover_tab_information_tabs,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_hot_search_keywords as fetch_hot_search_keywords,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_post_comment_list as fetch_post_comment_list,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_post_detail as fetch_post_detail,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_search as fetch_search,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_topic_info as fetch_topic_info,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_topic_post_list as fetch_topic_post_list,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_user_follower_list as fetch_user_follower_list,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_user_following_list as fetch_user_following_list,
    )
    from leaperone.api.social.lemon8.app import (
        fetch_user_profile as fetch_user_profile,
    )
    from leaperone.api.social.lemon8.app import (
        get_item_id as get_item_id,
    )
    from leaperone.api.social.lemon8.app import (
        get_user_id as get_user_id,
    )
else:
    __getattr__ = lazy(__name__)
