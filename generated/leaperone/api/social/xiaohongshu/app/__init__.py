from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu.app import (
        extract_share_info as extract_share_info,
        get_note_comments as get_note_comments,
        get_note_info as get_note_info,
        get_note_info_v2 as get_note_info_v2,
        get_notes_by_topic as get_notes_by_topic,
        get_product_detail as get_product_detail,
        get_sub_comments as get_sub_comments,
        get_user_id_and_xsec_token as get_user_id_and_xsec_token,
        get_user_info as get_user_info,
        get_user_notes as get_user_notes,
        search_notes as search_notes,
        search_products as search_products,
    )
else:
    __getattr__ = lazy(__name__)
