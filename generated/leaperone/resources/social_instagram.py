from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialInstagram(SyncResource):
    """Operations of `social.instagram`."""

    v1 = Child(lambda: SocialInstagramV1)
    v2 = Child(lambda: SocialInstagramV2)
    v3 = Child(lambda: SocialInstagramV3)
    web = Child(lambda: SocialInstagramWeb)


class AsyncSocialInstagram(AsyncResource):
    """Operations of `social.instagram`."""

    v1 = Child(lambda: AsyncSocialInstagramV1)
    v2 = Child(lambda: AsyncSocialInstagramV2)
    v3 = Child(lambda: AsyncSocialInstagramV3)
    web = Child(lambda: AsyncSocialInstagramWeb)


class _SocialInstagramV1:
    fetch_cities = PagedMethod(
        lambda: api.social.instagram.v1.fetch_cities.request,
        lambda: api.social.instagram.v1.fetch_cities.pages,
    )
    fetch_comment_replies = PagedMethod(
        lambda: api.social.instagram.v1.fetch_comment_replies.request,
        lambda: api.social.instagram.v1.fetch_comment_replies.pages,
    )
    fetch_explore_sections = Method(lambda: api.social.instagram.v1.fetch_explore_sections.request)
    fetch_hashtag_posts = PagedMethod(
        lambda: api.social.instagram.v1.fetch_hashtag_posts.request,
        lambda: api.social.instagram.v1.fetch_hashtag_posts.pages,
    )
    fetch_location_info = Method(lambda: api.social.instagram.v1.fetch_location_info.request)
    fetch_location_posts = PagedMethod(
        lambda: api.social.instagram.v1.fetch_location_posts.request,
        lambda: api.social.instagram.v1.fetch_location_posts.pages,
    )
    fetch_locations = PagedMethod(
        lambda: api.social.instagram.v1.fetch_locations.request,
        lambda: api.social.instagram.v1.fetch_locations.pages,
    )
    fetch_music_posts = PagedMethod(
        lambda: api.social.instagram.v1.fetch_music_posts.request,
        lambda: api.social.instagram.v1.fetch_music_posts.pages,
    )
    fetch_post_by_id = Method(lambda: api.social.instagram.v1.fetch_post_by_id.request)
    fetch_post_by_url = Method(lambda: api.social.instagram.v1.fetch_post_by_url.request)
    fetch_post_by_url_v2 = Method(lambda: api.social.instagram.v1.fetch_post_by_url_v2.request)
    fetch_post_comments_v2 = PagedMethod(
        lambda: api.social.instagram.v1.fetch_post_comments_v2.request,
        lambda: api.social.instagram.v1.fetch_post_comments_v2.pages,
    )
    fetch_related_profiles = Method(lambda: api.social.instagram.v1.fetch_related_profiles.request)
    fetch_search = Method(lambda: api.social.instagram.v1.fetch_search.request)
    fetch_section_posts = PagedMethod(
        lambda: api.social.instagram.v1.fetch_section_posts.request,
        lambda: api.social.instagram.v1.fetch_section_posts.pages,
    )
    fetch_user_about_info = Method(lambda: api.social.instagram.v1.fetch_user_about_info.request)
    fetch_user_info_by_id = Method(lambda: api.social.instagram.v1.fetch_user_info_by_id.request)
    fetch_user_info_by_id_v2 = Method(lambda: api.social.instagram.v1.fetch_user_info_by_id_v2.request)
    fetch_user_info_by_username = Method(lambda: api.social.instagram.v1.fetch_user_info_by_username.request)
    fetch_user_info_by_username_v2 = Method(
        lambda: api.social.instagram.v1.fetch_user_info_by_username_v2.request
    )
    fetch_user_info_by_username_v3 = Method(
        lambda: api.social.instagram.v1.fetch_user_info_by_username_v3.request
    )
    fetch_user_posts = PagedMethod(
        lambda: api.social.instagram.v1.fetch_user_posts.request,
        lambda: api.social.instagram.v1.fetch_user_posts.pages,
    )
    fetch_user_posts_v2 = PagedMethod(
        lambda: api.social.instagram.v1.fetch_user_posts_v2.request,
        lambda: api.social.instagram.v1.fetch_user_posts_v2.pages,
    )
    fetch_user_reels = PagedMethod(
        lambda: api.social.instagram.v1.fetch_user_reels.request,
        lambda: api.social.instagram.v1.fetch_user_reels.pages,
    )
    fetch_user_reposts = PagedMethod(
        lambda: api.social.instagram.v1.fetch_user_reposts.request,
        lambda: api.social.instagram.v1.fetch_user_reposts.pages,
    )
    fetch_user_tagged_posts = PagedMethod(
        lambda: api.social.instagram.v1.fetch_user_tagged_posts.request,
        lambda: api.social.instagram.v1.fetch_user_tagged_posts.pages,
    )
    media_id_to_shortcode = Method(lambda: api.social.instagram.v1.media_id_to_shortcode.request)
    shortcode_to_media_id = Method(lambda: api.social.instagram.v1.shortcode_to_media_id.request)
    user_id_to_username = Method(lambda: api.social.instagram.v1.user_id_to_username.request)


class SocialInstagramV1(_SocialInstagramV1, SyncResource):
    """Operations of `social.instagram.v1`."""


class AsyncSocialInstagramV1(_SocialInstagramV1, AsyncResource):
    """Operations of `social.instagram.v1`."""


class _SocialInstagramV2:
    fetch_comment_replies = PagedMethod(
        lambda: api.social.instagram.v2.fetch_comment_replies.request,
        lambda: api.social.instagram.v2.fetch_comment_replies.pages,
    )
    fetch_hashtag_posts = PagedMethod(
        lambda: api.social.instagram.v2.fetch_hashtag_posts.request,
        lambda: api.social.instagram.v2.fetch_hashtag_posts.pages,
    )
    fetch_highlight_stories = Method(lambda: api.social.instagram.v2.fetch_highlight_stories.request)
    fetch_location_posts = PagedMethod(
        lambda: api.social.instagram.v2.fetch_location_posts.request,
        lambda: api.social.instagram.v2.fetch_location_posts.pages,
    )
    fetch_music_posts = PagedMethod(
        lambda: api.social.instagram.v2.fetch_music_posts.request,
        lambda: api.social.instagram.v2.fetch_music_posts.pages,
    )
    fetch_post_comments = PagedMethod(
        lambda: api.social.instagram.v2.fetch_post_comments.request,
        lambda: api.social.instagram.v2.fetch_post_comments.pages,
    )
    fetch_post_info = Method(lambda: api.social.instagram.v2.fetch_post_info.request)
    fetch_post_likes = PagedMethod(
        lambda: api.social.instagram.v2.fetch_post_likes.request,
        lambda: api.social.instagram.v2.fetch_post_likes.pages,
    )
    fetch_similar_users = Method(lambda: api.social.instagram.v2.fetch_similar_users.request)
    fetch_user_followers = PagedMethod(
        lambda: api.social.instagram.v2.fetch_user_followers.request,
        lambda: api.social.instagram.v2.fetch_user_followers.pages,
    )
    fetch_user_following = PagedMethod(
        lambda: api.social.instagram.v2.fetch_user_following.request,
        lambda: api.social.instagram.v2.fetch_user_following.pages,
    )
    fetch_user_highlights = Method(lambda: api.social.instagram.v2.fetch_user_highlights.request)
    fetch_user_info = Method(lambda: api.social.instagram.v2.fetch_user_info.request)
    fetch_user_posts = PagedMethod(
        lambda: api.social.instagram.v2.fetch_user_posts.request,
        lambda: api.social.instagram.v2.fetch_user_posts.pages,
    )
    fetch_user_reels = PagedMethod(
        lambda: api.social.instagram.v2.fetch_user_reels.request,
        lambda: api.social.instagram.v2.fetch_user_reels.pages,
    )
    fetch_user_stories = Method(lambda: api.social.instagram.v2.fetch_user_stories.request)
    fetch_user_tagged_posts = PagedMethod(
        lambda: api.social.instagram.v2.fetch_user_tagged_posts.request,
        lambda: api.social.instagram.v2.fetch_user_tagged_posts.pages,
    )
    general_search = PagedMethod(
        lambda: api.social.instagram.v2.general_search.request,
        lambda: api.social.instagram.v2.general_search.pages,
    )
    media_id_to_shortcode = Method(lambda: api.social.instagram.v2.media_id_to_shortcode.request)
    search_by_coordinates = Method(lambda: api.social.instagram.v2.search_by_coordinates.request)
    search_hashtags = Method(lambda: api.social.instagram.v2.search_hashtags.request)
    search_locations = Method(lambda: api.social.instagram.v2.search_locations.request)
    search_music = Method(lambda: api.social.instagram.v2.search_music.request)
    search_reels = PagedMethod(
        lambda: api.social.instagram.v2.search_reels.request,
        lambda: api.social.instagram.v2.search_reels.pages,
    )
    search_users = Method(lambda: api.social.instagram.v2.search_users.request)
    shortcode_to_media_id = Method(lambda: api.social.instagram.v2.shortcode_to_media_id.request)
    user_id_to_username = Method(lambda: api.social.instagram.v2.user_id_to_username.request)


class SocialInstagramV2(_SocialInstagramV2, SyncResource):
    """Operations of `social.instagram.v2`."""


class AsyncSocialInstagramV2(_SocialInstagramV2, AsyncResource):
    """Operations of `social.instagram.v2`."""


class _SocialInstagramV3:
    bulk_translate_comments = Method(lambda: api.social.instagram.v3.bulk_translate_comments.request)
    extract_shortcode = Method(lambda: api.social.instagram.v3.extract_shortcode.request)
    general_search = PagedMethod(
        lambda: api.social.instagram.v3.general_search.request,
        lambda: api.social.instagram.v3.general_search.pages,
    )
    get_comment_replies = PagedMethod(
        lambda: api.social.instagram.v3.get_comment_replies.request,
        lambda: api.social.instagram.v3.get_comment_replies.pages,
    )
    get_explore = PagedMethod(
        lambda: api.social.instagram.v3.get_explore.request, lambda: api.social.instagram.v3.get_explore.pages
    )
    get_highlight_stories = Method(lambda: api.social.instagram.v3.get_highlight_stories.request)
    get_location_info = Method(lambda: api.social.instagram.v3.get_location_info.request)
    get_location_nearby = Method(lambda: api.social.instagram.v3.get_location_nearby.request)
    get_location_posts = PagedMethod(
        lambda: api.social.instagram.v3.get_location_posts.request,
        lambda: api.social.instagram.v3.get_location_posts.pages,
    )
    get_post_comments = PagedMethod(
        lambda: api.social.instagram.v3.get_post_comments.request,
        lambda: api.social.instagram.v3.get_post_comments.pages,
    )
    get_post_info = Method(lambda: api.social.instagram.v3.get_post_info.request)
    get_post_info_by_code = Method(lambda: api.social.instagram.v3.get_post_info_by_code.request)
    get_post_oembed = Method(lambda: api.social.instagram.v3.get_post_oembed.request)
    get_recommended_reels = PagedMethod(
        lambda: api.social.instagram.v3.get_recommended_reels.request,
        lambda: api.social.instagram.v3.get_recommended_reels.pages,
    )
    get_user_about = Method(lambda: api.social.instagram.v3.get_user_about.request)
    get_user_brief = Method(lambda: api.social.instagram.v3.get_user_brief.request)
    get_user_followers = PagedMethod(
        lambda: api.social.instagram.v3.get_user_followers.request,
        lambda: api.social.instagram.v3.get_user_followers.pages,
    )
    get_user_following = PagedMethod(
        lambda: api.social.instagram.v3.get_user_following.request,
        lambda: api.social.instagram.v3.get_user_following.pages,
    )
    get_user_former_usernames = Method(lambda: api.social.instagram.v3.get_user_former_usernames.request)
    get_user_highlights = PagedMethod(
        lambda: api.social.instagram.v3.get_user_highlights.request,
        lambda: api.social.instagram.v3.get_user_highlights.pages,
    )
    get_user_id_by_username = Method(lambda: api.social.instagram.v3.get_user_id_by_username.request)
    get_user_posts = PagedMethod(
        lambda: api.social.instagram.v3.get_user_posts.request,
        lambda: api.social.instagram.v3.get_user_posts.pages,
    )
    get_user_profile = Method(lambda: api.social.instagram.v3.get_user_profile.request)
    get_user_reels = PagedMethod(
        lambda: api.social.instagram.v3.get_user_reels.request,
        lambda: api.social.instagram.v3.get_user_reels.pages,
    )
    get_user_stories = Method(lambda: api.social.instagram.v3.get_user_stories.request)
    get_user_tagged_posts = PagedMethod(
        lambda: api.social.instagram.v3.get_user_tagged_posts.request,
        lambda: api.social.instagram.v3.get_user_tagged_posts.pages,
    )
    media_id_to_shortcode = Method(lambda: api.social.instagram.v3.media_id_to_shortcode.request)
    search_hashtags = Method(lambda: api.social.instagram.v3.search_hashtags.request)
    search_places = Method(lambda: api.social.instagram.v3.search_places.request)
    search_users = Method(lambda: api.social.instagram.v3.search_users.request)
    shortcode_to_media_id = Method(lambda: api.social.instagram.v3.shortcode_to_media_id.request)
    translate_comment = Method(lambda: api.social.instagram.v3.translate_comment.request)


class SocialInstagramV3(_SocialInstagramV3, SyncResource):
    """Operations of `social.instagram.v3`."""


class AsyncSocialInstagramV3(_SocialInstagramV3, AsyncResource):
    """Operations of `social.instagram.v3`."""


class _SocialInstagramWeb:
    fetch_user_info_by_username = Method(lambda: api.social.instagram.web.fetch_user_info_by_username.request)


class SocialInstagramWeb(_SocialInstagramWeb, SyncResource):
    """Operations of `social.instagram.web`."""


class AsyncSocialInstagramWeb(_SocialInstagramWeb, AsyncResource):
    """Operations of `social.instagram.web`."""
