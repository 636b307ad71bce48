from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram.v2 import (
        fetch_comment_replies as fetch_comment_replies,
        fetch_hashtag_posts as fetch_hashtag_posts,
        fetch_highlight_stories as fetch_highlight_stories,
        fetch_location_posts as fetch_location_posts,
        fetch_music_posts as fetch_music_posts,
        fetch_post_comments as fetch_post_comments,
        fetch_post_info as fetch_post_info,
        fetch_post_likes as fetch_post_likes,
        fetch_similar_users as fetch_similar_users,
        fetch_user_followers as fetch_user_followers,
        fetch_user_following as fetch_user_following,
        fetch_user_highlights as fetch_user_highlights,
        fetch_user_info as fetch_user_info,
        fetch_user_posts as fetch_user_posts,
        fetch_user_reels as fetch_user_reels,
        fetch_user_stories as fetch_user_stories,
        fetch_user_tagged_posts as fetch_user_tagged_posts,
        general_search as general_search,
        media_id_to_shortcode as media_id_to_shortcode,
        search_by_coordinates as search_by_coordinates,
        search_hashtags as search_hashtags,
        search_locations as search_locations,
        search_music as search_music,
        search_reels as search_reels,
        search_users as search_users,
        shortcode_to_media_id as shortcode_to_media_id,
        user_id_to_username as user_id_to_username,
    )
else:
    __getattr__ = lazy(__name__)
