from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.social.instagram.v3 import (
        bulk_translate_comments as bulk_translate_comments,
        extract_shortcode as extract_shortcode,
        general_search as general_search,
        get_comment_replies as get_comment_replies,
        get_explore as get_explore,
        get_highlight_stories as get_highlight_stories,
        get_location_info as get_location_info,
        get_location_nearby as get_location_nearby,
        get_location_posts as get_location_posts,
        get_post_comments as get_post_comments,
        get_post_info as get_post_info,
        get_post_info_by_code as get_post_info_by_code,
        get_post_oembed as get_post_oembed,
        get_recommended_reels as get_recommended_reels,
        get_user_about as get_user_about,
        get_user_brief as get_user_brief,
        get_user_followers as get_user_followers,
        get_user_following as get_user_following,
        get_user_former_usernames as get_user_former_usernames,
        get_user_highlights as get_user_highlights,
        get_user_id_by_username as get_user_id_by_username,
        get_user_posts as get_user_posts,
        get_user_profile as get_user_profile,
        get_user_reels as get_user_reels,
        get_user_stories as get_user_stories,
        get_user_tagged_posts as get_user_tagged_posts,
        media_id_to_shortcode as media_id_to_shortcode,
        search_hashtags as search_hashtags,
        search_places as search_places,
        search_users as search_users,
        shortcode_to_media_id as shortcode_to_media_id,
        translate_comment as translate_comment,
    )
else:
    __getattr__ = lazy(__name__)
