from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram.v1 import (
        fetch_cities as fetch_cities,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_comment_replies as fetch_comment_replies,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_explore_sections as fetch_explore_sections,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_hashtag_posts as fetch_hashtag_posts,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_location_info as fetch_location_info,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_location_posts as fetch_location_posts,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_locations as fetch_locations,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_music_posts as fetch_music_posts,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_post_by_id as fetch_post_by_id,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_post_by_url as fetch_post_by_url,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_post_by_url_v2 as fetch_post_by_url_v2,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_post_comments_v2 as fetch_post_comments_v2,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_related_profiles as fetch_related_profiles,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_search as fetch_search,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_section_posts as fetch_section_posts,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_about_info as fetch_user_about_info,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_info_by_id as fetch_user_info_by_id,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_info_by_id_v2 as fetch_user_info_by_id_v2,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_info_by_username as fetch_user_info_by_username,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_info_by_username_v2 as fetch_user_info_by_username_v2,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_info_by_username_v3 as fetch_user_info_by_username_v3,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_posts as fetch_user_posts,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_posts_v2 as fetch_user_posts_v2,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_reels as fetch_user_reels,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_reposts as fetch_user_reposts,
    )
    from leaperone.api.social.instagram.v1 import (
        fetch_user_tagged_posts as fetch_user_tagged_posts,
    )
    from leaperone.api.social.instagram.v1 import (
        media_id_to_shortcode as media_id_to_shortcode,
    )
    from leaperone.api.social.instagram.v1 import (
        shortcode_to_media_id as shortcode_to_media_id,
    )
    from leaperone.api.social.instagram.v1 import (
        user_id_to_username as user_id_to_username,
    )
else:
    __getattr__ = lazy(__name__)
