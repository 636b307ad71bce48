from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu.web_v3 import (
        fetch_homefeed as fetch_homefeed,
        fetch_homefeed_categories as fetch_homefeed_categories,
        fetch_note_comments as fetch_note_comments,
        fetch_note_detail as fetch_note_detail,
        fetch_search_notes as fetch_search_notes,
        fetch_search_suggest as fetch_search_suggest,
        fetch_search_users as fetch_search_users,
        fetch_sub_comments as fetch_sub_comments,
        fetch_trending as fetch_trending,
        fetch_user_info as fetch_user_info,
        fetch_user_notes as fetch_user_notes,
    )
else:
    __getattr__ = lazy(__name__)
