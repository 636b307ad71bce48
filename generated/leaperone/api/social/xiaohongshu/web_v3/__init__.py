from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_homefeed as fetch_homefeed,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_homefeed_categories as fetch_homefeed_categories,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_note_comments as fetch_note_comments,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_note_detail as fetch_note_detail,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_search_notes as fetch_search_notes,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_search_suggest as fetch_search_suggest,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_search_users as fetch_search_users,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_sub_comments as fetch_sub_comments,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_trending as fetch_trending,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_user_notes as fetch_user_notes,
    )
else:
    __getattr__ = lazy(__name__)
