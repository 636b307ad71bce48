from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.threads.web import (
        fetch_post_comments as fetch_post_comments,
    )
    from leaperone.api.social.threads.web import (
        fetch_post_detail as fetch_post_detail,
    )
    from leaperone.api.social.threads.web import (
        fetch_post_detail_v2 as fetch_post_detail_v2,
    )
    from leaperone.api.social.threads.web import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.threads.web import (
        fetch_user_info_by_id as fetch_user_info_by_id,
    )
    from leaperone.api.social.threads.web import (
        fetch_user_posts as fetch_user_posts,
    )
    from leaperone.api.social.threads.web import (
        fetch_user_replies as fetch_user_replies,
    )
    from leaperone.api.social.threads.web import (
        fetch_user_reposts as fetch_user_reposts,
    )
    from leaperone.api.social.threads.web import (
        search_profiles as search_profiles,
    )
    from leaperone.api.social.threads.web import (
        search_recent as search_recent,
    )
    from leaperone.api.social.threads.web import (
        search_top as search_top,
    )
else:
    __getattr__ = lazy(__name__)
