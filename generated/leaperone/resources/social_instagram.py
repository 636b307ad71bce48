from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialInstagramV1(
        api.social.instagram.v1.fetch_cities._Methods,
        api.social.instagram.v1.fetch_comment_replies._Methods,
        api.social.instagram.v1.fetch_explore_sections._Methods,
        api.social.instagram.v1.fetch_hashtag_posts._Methods,
        api.social.instagram.v1.fetch_location_info._Methods,
        api.social.instagram.v1.fetch_location_posts._Methods,
        api.social.instagram.v1.fetch_locations._Methods,
        api.social.instagram.v1.fetch_music_posts._Methods,
        api.social.instagram.v1.fetch_post_by_id._Methods,
        api.social.instagram.v1.fetch_post_by_url._Methods,
        api.social.instagram.v1.fetch_post_by_url_v2._Methods,
        api.social.instagram.v1.fetch_post_comments_v2._Methods,
        api.social.instagram.v1.fetch_related_profiles._Methods,
        api.social.instagram.v1.fetch_search._Methods,
        api.social.instagram.v1.fetch_section_posts._Methods,
        api.social.instagram.v1.fetch_user_about_info._Methods,
        api.social.instagram.v1.fetch_user_info_by_id._Methods,
        api.social.instagram.v1.fetch_user_info_by_id_v2._Methods,
        api.social.instagram.v1.fetch_user_info_by_username._Methods,
        api.social.instagram.v1.fetch_user_info_by_username_v2._Methods,
        api.social.instagram.v1.fetch_user_info_by_username_v3._Methods,
        api.social.instagram.v1.fetch_user_posts._Methods,
        api.social.instagram.v1.fetch_user_posts_v2._Methods,
        api.social.instagram.v1.fetch_user_reels._Methods,
        api.social.instagram.v1.fetch_user_reposts._Methods,
        api.social.instagram.v1.fetch_user_tagged_posts._Methods,
        api.social.instagram.v1.media_id_to_shortcode._Methods,
        api.social.instagram.v1.shortcode_to_media_id._Methods,
        api.social.instagram.v1.user_id_to_username._Methods,
    ): ...

    class _SocialInstagramV2(
        api.social.instagram.v2.fetch_comment_replies._Methods,
        api.social.instagram.v2.fetch_hashtag_posts._Methods,
        api.social.instagram.v2.fetch_highlight_stories._Methods,
        api.social.instagram.v2.fetch_location_posts._Methods,
        api.social.instagram.v2.fetch_music_posts._Methods,
        api.social.instagram.v2.fetch_post_comments._Methods,
        api.social.instagram.v2.fetch_post_info._Methods,
        api.social.instagram.v2.fetch_post_likes._Methods,
        api.social.instagram.v2.fetch_similar_users._Methods,
        api.social.instagram.v2.fetch_user_followers._Methods,
        api.social.instagram.v2.fetch_user_following._Methods,
        api.social.instagram.v2.fetch_user_highlights._Methods,
        api.social.instagram.v2.fetch_user_info._Methods,
        api.social.instagram.v2.fetch_user_posts._Methods,
        api.social.instagram.v2.fetch_user_reels._Methods,
        api.social.instagram.v2.fetch_user_stories._Methods,
        api.social.instagram.v2.fetch_user_tagged_posts._Methods,
        api.social.instagram.v2.general_search._Methods,
        api.social.instagram.v2.media_id_to_shortcode._Methods,
        api.social.instagram.v2.search_by_coordinates._Methods,
        api.social.instagram.v2.search_hashtags._Methods,
        api.social.instagram.v2.search_locations._Methods,
        api.social.instagram.v2.search_music._Methods,
        api.social.instagram.v2.search_reels._Methods,
        api.social.instagram.v2.search_users._Methods,
        api.social.instagram.v2.shortcode_to_media_id._Methods,
        api.social.instagram.v2.user_id_to_username._Methods,
    ): ...

    class _SocialInstagramV3(
        api.social.instagram.v3.bulk_translate_comments._Methods,
        api.social.instagram.v3.extract_shortcode._Methods,
        api.social.instagram.v3.general_search._Methods,
        api.social.instagram.v3.get_comment_replies._Methods,
        api.social.instagram.v3.get_explore._Methods,
        api.social.instagram.v3.get_highlight_stories._Methods,
        api.social.instagram.v3.get_location_info._Methods,
        api.social.instagram.v3.get_location_nearby._Methods,
        api.social.instagram.v3.get_location_posts._Methods,
        api.social.instagram.v3.get_post_comments._Methods,
        api.social.instagram.v3.get_post_info._Methods,
        api.social.instagram.v3.get_post_info_by_code._Methods,
        api.social.instagram.v3.get_post_oembed._Methods,
        api.social.instagram.v3.get_recommended_reels._Methods,
        api.social.instagram.v3.get_user_about._Methods,
        api.social.instagram.v3.get_user_brief._Methods,
        api.social.instagram.v3.get_user_followers._Methods,
        api.social.instagram.v3.get_user_following._Methods,
        api.social.instagram.v3.get_user_former_usernames._Methods,
        api.social.instagram.v3.get_user_highlights._Methods,
        api.social.instagram.v3.get_user_id_by_username._Methods,
        api.social.instagram.v3.get_user_posts._Methods,
        api.social.instagram.v3.get_user_profile._Methods,
        api.social.instagram.v3.get_user_reels._Methods,
        api.social.instagram.v3.get_user_stories._Methods,
        api.social.instagram.v3.get_user_tagged_posts._Methods,
        api.social.instagram.v3.media_id_to_shortcode._Methods,
        api.social.instagram.v3.search_hashtags._Methods,
        api.social.instagram.v3.search_places._Methods,
        api.social.instagram.v3.search_users._Methods,
        api.social.instagram.v3.shortcode_to_media_id._Methods,
        api.social.instagram.v3.translate_comment._Methods,
    ): ...

    class _SocialInstagramWeb(
        api.social.instagram.web.fetch_user_info_by_username._Methods,
    ): ...
else:
    _SocialInstagramV1 = operations("leaperone.api.social.instagram.v1")
    _SocialInstagramV2 = operations("leaperone.api.social.instagram.v2")
    _SocialInstagramV3 = operations("leaperone.api.social.instagram.v3")
    _SocialInstagramWeb = operations("leaperone.api.social.instagram.web")


class SocialInstagram(SyncResource):
    """Operations of `social.instagram`."""

    v1: SocialInstagramV1 = _child(lambda: SocialInstagramV1)
    v2: SocialInstagramV2 = _child(lambda: SocialInstagramV2)
    v3: SocialInstagramV3 = _child(lambda: SocialInstagramV3)
    web: SocialInstagramWeb = _child(lambda: SocialInstagramWeb)


class AsyncSocialInstagram(AsyncResource):
    """Operations of `social.instagram`."""

    v1: AsyncSocialInstagramV1 = _child(lambda: AsyncSocialInstagramV1)
    v2: AsyncSocialInstagramV2 = _child(lambda: AsyncSocialInstagramV2)
    v3: AsyncSocialInstagramV3 = _child(lambda: AsyncSocialInstagramV3)
    web: AsyncSocialInstagramWeb = _child(lambda: AsyncSocialInstagramWeb)


class SocialInstagramV1(_SocialInstagramV1, SyncResource):
    """Operations of `social.instagram.v1`."""


class AsyncSocialInstagramV1(_SocialInstagramV1, AsyncResource):
    """Operations of `social.instagram.v1`."""


class SocialInstagramV2(_SocialInstagramV2, SyncResource):
    """Operations of `social.instagram.v2`."""


class AsyncSocialInstagramV2(_SocialInstagramV2, AsyncResource):
    """Operations of `social.instagram.v2`."""


class SocialInstagramV3(_SocialInstagramV3, SyncResource):
    """Operations of `social.instagram.v3`."""


class AsyncSocialInstagramV3(_SocialInstagramV3, AsyncResource):
    """Operations of `social.instagram.v3`."""


class SocialInstagramWeb(_SocialInstagramWeb, SyncResource):
    """Operations of `social.instagram.web`."""


class AsyncSocialInstagramWeb(_SocialInstagramWeb, AsyncResource):
    """Operations of `social.instagram.web`."""
