from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_creator_hot_inspiration_feed as get_creator_hot_inspiration_feed,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_creator_inspiration_feed as get_creator_inspiration_feed,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_image_note_detail as get_image_note_detail,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_mixed_note_detail as get_mixed_note_detail,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_note_comments as get_note_comments,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_note_sub_comments as get_note_sub_comments,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_product_detail as get_product_detail,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_product_recommendations as get_product_recommendations,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_product_review_overview as get_product_review_overview,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_product_reviews as get_product_reviews,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_topic_feed as get_topic_feed,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_topic_info as get_topic_info,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_user_faved_notes as get_user_faved_notes,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_user_info as get_user_info,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_user_posted_notes as get_user_posted_notes,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        get_video_note_detail as get_video_note_detail,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        search_groups as search_groups,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        search_images as search_images,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        search_notes as search_notes,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        search_products as search_products,
    )
    from leaperone.api.social.xiaohongshu.app_v2 import (
        search_users as search_users,
    )
else:
    __getattr__ = lazy(__name__)
