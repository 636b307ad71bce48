from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_feed_notes as fetch_feed_notes,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_feed_notes_v2 as fetch_feed_notes_v2,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_feed_notes_v3 as fetch_feed_notes_v3,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_feed_notes_v4 as fetch_feed_notes_v4,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_feed_notes_v5 as fetch_feed_notes_v5,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_follower_list as fetch_follower_list,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_following_list as fetch_following_list,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_home_notes as fetch_home_notes,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_home_notes_app as fetch_home_notes_app,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_hot_list as fetch_hot_list,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_note_comments as fetch_note_comments,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_note_image as fetch_note_image,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_product_list as fetch_product_list,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_search_notes as fetch_search_notes,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_search_users as fetch_search_users,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_sub_comments as fetch_sub_comments,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_user_info_app as fetch_user_info_app,
    )
else:
    __getattr__ = lazy(__name__)
