from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram.v3 import (
        bulk_translate_comments as bulk_translate_comments,
    )
    from leaperone.api.social.instagram.v3 import (
        extract_shortcode as extract_shortcode,
    )
    from leaperone.api.social.instagram.v3 import (
        general_search as general_search,
    )
    from leaperone.api.social.instagram.v3 import (
        get_comment_replies as get_comment_replies,
    )
    from leaperone.api.social.instagram.v3 import (
        get_explore as get_explore,
    )
    from leaperone.api.social.instagram.v3 import (
        get_highlight_stories as get_highlight_stories,
    )
    from leaperone.api.social.instagram.v3 import (
        get_location_info as get_location_info,
    )
    from leaperone.api.social.instagram.v3 import (
        get_location_nearby as get_location_nearby,
    )
    from leaperone.api.social.instagram.v3 import (
        get_location_posts as get_location_posts,
    )
    from leaperone.api.social.instagram.v3 import (
        get_post_comments as get_post_comments,
    )
    from leaperone.api.social.instagram.v3 import (
        get_post_info as get_post_info,
    )
    from leaperone.api.social.instagram.v3 import (
        get_post_info_by_code as get_post_info_by_code,
    )
    from leaperone.api.social.instagram.v3 import (
        get_post_oembed as get_post_oembed,
    )
    from leaperone.api.social.instagram.v3 import (
        get_recommended_reels as get_recommended_reels,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_about as get_user_about,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_brief as get_user_brief,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_followers as get_user_followers,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_following as get_user_following,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_former_usernames as get_user_former_usernames,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_highlights as get_user_highlights,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_id_by_username as get_user_id_by_username,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_posts as get_user_posts,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_profile as get_user_profile,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_reels as get_user_reels,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_stories as get_user_stories,
    )
    from leaperone.api.social.instagram.v3 import (
        get_user_tagged_posts as get_user_tagged_posts,
    )
    from leaperone.api.social.instagram.v3 import (
        media_id_to_shortcode as media_id_to_shortcode,
    )
    from leaperone.api.social.instagram.v3 import (
        search_hashtags as search_hashtags,
    )
    from leaperone.api.social.instagram.v3 import (
        search_places as search_places,
    )
    from leaperone.api.social.instagram.v3 import (
        search_users as search_users,
    )
    from leaperone.api.social.instagram.v3 import (
        shortcode_to_media_id as shortcode_to_media_id,
    )
    from leaperone.api.social.instagram.v3 import (
        translate_comment as translate_comment,
    )
else:
    __getattr__ = lazy(__name__)
