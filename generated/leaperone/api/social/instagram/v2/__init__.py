from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram.v2 import (
        fetch_comment_replies as fetch_comment_replies,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_hashtag_posts as fetch_hashtag_posts,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_highlight_stories as fetch_highlight_stories,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_location_posts as fetch_location_posts,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_music_posts as fetch_music_posts,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_post_comments as fetch_post_comments,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_post_info as fetch_post_info,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_post_likes as fetch_post_likes,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_similar_users as fetch_similar_users,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_user_followers as fetch_user_followers,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_user_following as fetch_user_following,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_user_highlights as fetch_user_highlights,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_user_info as fetch_user_info,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_user_posts as fetch_user_posts,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_user_reels as fetch_user_reels,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_user_stories as fetch_user_stories,
    )
    from leaperone.api.social.instagram.v2 import (
        fetch_user_tagged_posts as fetch_user_tagged_posts,
    )
    from leaperone.api.social.instagram.v2 import (
        general_search as general_search,
    )
    from leaperone.api.social.instagram.v2 import (
        media_id_to_shortcode as media_id_to_shortcode,
    )
    from leaperone.api.social.instagram.v2 import (
        search_by_coordinates as search_by_coordinates,
    )
    from leaperone.api.social.instagram.v2 import (
        search_hashtags as search_hashtags,
    )
    from leaperone.api.social.instagram.v2 import (
        search_locations as search_locations,
    )
    from leaperone.api.social.instagram.v2 import (
        search_music as search_music,
    )
    from leaperone.api.social.instagram.v2 import (
        search_reels as search_reels,
    )
    from leaperone.api.social.instagram.v2 import (
        search_users as search_users,
    )
    from leaperone.api.social.instagram.v2 import (
        shortcode_to_media_id as shortcode_to_media_id,
    )
    from leaperone.api.social.instagram.v2 import (
        user_id_to_username as user_id_to_username,
    )
else:
    __getattr__ = lazy(__name__)
