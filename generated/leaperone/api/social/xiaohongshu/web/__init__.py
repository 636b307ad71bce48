from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu.web import (
        get_note_comment_replies as get_note_comment_replies,
        get_note_comments as get_note_comments,
        get_note_id_and_xsec_token as get_note_id_and_xsec_token,
        get_note_info_v2 as get_note_info_v2,
        get_note_info_v4 as get_note_info_v4,
        get_note_info_v7 as get_note_info_v7,
        get_product_info as get_product_info,
        get_user_info as get_user_info,
        get_user_info_v2 as get_user_info_v2,
        get_user_notes_v2 as get_user_notes_v2,
        get_visitor_cookie as get_visitor_cookie,
        search_notes as search_notes,
        search_notes_v3 as search_notes_v3,
        search_users as search_users,
    )
else:
    __getattr__ = lazy(__name__)
