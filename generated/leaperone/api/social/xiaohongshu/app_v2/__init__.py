from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_creator_hot_inspiration_feed as get_creator_hot_inspiration_feed,
        get_creator_inspiration_feed as get_creator_inspiration_feed,
        get_image_note_detail as get_image_note_detail,
        get_mixed_note_detail as get_mixed_note_detail,
        get_note_comments as get_note_comments,
        get_note_sub_comments as get_note_sub_comments,
        get_product_detail as get_product_detail,
        get_product_recommendations as get_product_recommendations,
        get_product_review_overview as get_product_review_overview,
        get_product_reviews as get_product_reviews,
        get_topic_feed as get_topic_feed,
        get_topic_info as get_topic_info,
        get_user_faved_notes as get_user_faved_notes,
        get_user_info as get_user_info,
        get_user_posted_notes as get_user_posted_notes,
        get_video_note_detail as get_video_note_detail,
        search_groups as search_groups,
        search_images as search_images,
        search_notes as search_notes,
        search_products as search_products,
        search_users as search_users,
    )
else:
    __getattr__ = lazy(__name__)
