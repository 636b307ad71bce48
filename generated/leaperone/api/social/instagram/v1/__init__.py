from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram.v1 import (
        fetch_cities as fetch_cities,
        fetch_comment_replies as fetch_comment_replies,
        fetch_explore_sections as fetch_explore_sections,
        fetch_hashtag_posts as fetch_hashtag_posts,
        fetch_location_info as fetch_location_info,
        fetch_location_posts as fetch_location_posts,
        fetch_locations as fetch_locations,
        fetch_music_posts as fetch_music_posts,
        fetch_post_by_id as fetch_post_by_id,
        fetch_post_by_url as fetch_post_by_url,
        fetch_post_by_url_v2 as fetch_post_by_url_v2,
        fetch_post_comments_v2 as fetch_post_comments_v2,
        fetch_related_profiles as fetch_related_profiles,
        fetch_search as fetch_search,
        fetch_section_posts as fetch_section_posts,
        fetch_user_about_info as fetch_user_about_info,
        fetch_user_info_by_id as fetch_user_info_by_id,
        fetch_user_info_by_id_v2 as fetch_user_info_by_id_v2,
        fetch_user_info_by_username as fetch_user_info_by_username,
        fetch_user_info_by_username_v2 as fetch_user_info_by_username_v2,
        fetch_user_info_by_username_v3 as fetch_user_info_by_username_v3,
        fetch_user_posts as fetch_user_posts,
        fetch_user_posts_v2 as fetch_user_posts_v2,
        fetch_user_reels as fetch_user_reels,
        fetch_user_reposts as fetch_user_reposts,
        fetch_user_tagged_posts as fetch_user_tagged_posts,
        media_id_to_shortcode as media_id_to_shortcode,
        shortcode_to_media_id as shortcode_to_media_id,
        user_id_to_username as user_id_to_username,
    )
else:
    __getattr__ = lazy(__name__)
