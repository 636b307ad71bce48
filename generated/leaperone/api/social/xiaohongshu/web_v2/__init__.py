from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu.web_v2 import (
        fetch_feed_notes as fetch_feed_notes,
        fetch_feed_notes_v2 as fetch_feed_notes_v2,
        fetch_feed_notes_v3 as fetch_feed_notes_v3,
        fetch_feed_notes_v4 as fetch_feed_notes_v4,
        fetch_feed_notes_v5 as fetch_feed_notes_v5,
        fetch_follower_list as fetch_follower_list,
        fetch_following_list as fetch_following_list,
        fetch_home_notes as fetch_home_notes,
        fetch_home_notes_app as fetch_home_notes_app,
        fetch_hot_list as fetch_hot_list,
        fetch_note_comments as fetch_note_comments,
        fetch_note_image as fetch_note_image,
        fetch_product_list as fetch_product_list,
        fetch_search_notes as fetch_search_notes,
        fetch_search_users as fetch_search_users,
        fetch_sub_comments as fetch_sub_comments,
        fetch_user_info as fetch_user_info,
        fetch_user_info_app as fetch_user_info_app,
    )
else:
    __getattr__ = lazy(__name__)
