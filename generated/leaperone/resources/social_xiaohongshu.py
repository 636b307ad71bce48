from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialXiaohongshuApp(
        api.social.xiaohongshu.app.extract_share_info._Methods,
        api.social.xiaohongshu.app.get_note_comments._Methods,
        api.social.xiaohongshu.app.get_note_info._Methods,
        api.social.xiaohongshu.app.get_note_info_v2._Methods,
        api.social.xiaohongshu.app.get_notes_by_topic._Methods,
        api.social.xiaohongshu.app.get_product_detail._Methods,
        api.social.xiaohongshu.app.get_sub_comments._Methods,
        api.social.xiaohongshu.app.get_user_id_and_xsec_token._Methods,
        api.social.xiaohongshu.app.get_user_info._Methods,
        api.social.xiaohongshu.app.get_user_notes._Methods,
        api.social.xiaohongshu.app.search_notes._Methods,
        api.social.xiaohongshu.app.search_products._Methods,
    ): ...

    class _SocialXiaohongshuAppV2(
        api.social.xiaohongshu.app_v2.get_creator_hot_inspiration_feed._Methods,
        api.social.xiaohongshu.app_v2.get_creator_inspiration_feed._Methods,
        api.social.xiaohongshu.app_v2.get_image_note_detail._Methods,
        api.social.xiaohongshu.app_v2.get_mixed_note_detail._Methods,
        api.social.xiaohongshu.app_v2.get_note_comments._Methods,
        api.social.xiaohongshu.app_v2.get_note_sub_comments._Methods,
        api.social.xiaohongshu.app_v2.get_product_detail._Methods,
        api.social.xiaohongshu.app_v2.get_product_recommendations._Methods,
        api.social.xiaohongshu.app_v2.get_product_review_overview._Methods,
        api.social.xiaohongshu.app_v2.get_product_reviews._Methods,
        api.social.xiaohongshu.app_v2.get_topic_feed._Methods,
        api.social.xiaohongshu.app_v2.get_topic_info._Methods,
        api.social.xiaohongshu.app_v2.get_user_faved_notes._Methods,
        api.social.xiaohongshu.app_v2.get_user_info._Methods,
        api.social.xiaohongshu.app_v2.get_user_posted_notes._Methods,
        api.social.xiaohongshu.app_v2.get_video_note_detail._Methods,
        api.social.xiaohongshu.app_v2.search_groups._Methods,
        api.social.xiaohongshu.app_v2.search_images._Methods,
        api.social.xiaohongshu.app_v2.search_notes._Methods,
        api.social.xiaohongshu.app_v2.search_products._Methods,
        api.social.xiaohongshu.app_v2.search_users._Methods,
    ): ...

    class _SocialXiaohongshuWeb(
        api.social.xiaohongshu.web.get_note_comment_replies._Methods,
        api.social.xiaohongshu.web.get_note_comments._Methods,
        api.social.xiaohongshu.web.get_note_id_and_xsec_token._Methods,
        api.social.xiaohongshu.web.get_note_info_v2._Methods,
        api.social.xiaohongshu.web.get_note_info_v4._Methods,
        api.social.xiaohongshu.web.get_note_info_v7._Methods,
        api.social.xiaohongshu.web.get_product_info._Methods,
        api.social.xiaohongshu.web.get_user_info._Methods,
        api.social.xiaohongshu.web.get_user_info_v2._Methods,
        api.social.xiaohongshu.web.get_user_notes_v2._Methods,
        api.social.xiaohongshu.web.get_visitor_cookie._Methods,
        api.social.xiaohongshu.web.search_notes._Methods,
        api.social.xiaohongshu.web.search_notes_v3._Methods,
        api.social.xiaohongshu.web.search_users._Methods,
    ): ...

    class _SocialXiaohongshuWebV2(
        api.social.xiaohongshu.web_v2.fetch_feed_notes._Methods,
        api.social.xiaohongshu.web_v2.fetch_feed_notes_v2._Methods,
        api.social.xiaohongshu.web_v2.fetch_feed_notes_v3._Methods,
        api.social.xiaohongshu.web_v2.fetch_feed_notes_v4._Methods,
        api.social.xiaohongshu.web_v2.fetch_feed_notes_v5._Methods,
        api.social.xiaohongshu.web_v2.fetch_follower_list._Methods,
        api.social.xiaohongshu.web_v2.fetch_following_list._Methods,
        api.social.xiaohongshu.web_v2.fetch_home_notes._Methods,
        api.social.xiaohongshu.web_v2.fetch_home_notes_app._Methods,
        api.social.xiaohongshu.web_v2.fetch_hot_list._Methods,
        api.social.xiaohongshu.web_v2.fetch_note_comments._Methods,
        api.social.xiaohongshu.web_v2.fetch_note_image._Methods,
        api.social.xiaohongshu.web_v2.fetch_product_list._Methods,
        api.social.xiaohongshu.web_v2.fetch_search_notes._Methods,
        api.social.xiaohongshu.web_v2.fetch_search_users._Methods,
        api.social.xiaohongshu.web_v2.fetch_sub_comments._Methods,
        api.social.xiaohongshu.web_v2.fetch_user_info._Methods,
        api.social.xiaohongshu.web_v2.fetch_user_info_app._Methods,
    ): ...

    class _SocialXiaohongshuWebV3(
        api.social.xiaohongshu.web_v3.fetch_homefeed._Methods,
        api.social.xiaohongshu.web_v3.fetch_homefeed_categories._Methods,
        api.social.xiaohongshu.web_v3.fetch_note_comments._Methods,
        api.social.xiaohongshu.web_v3.fetch_note_detail._Methods,
        api.social.xiaohongshu.web_v3.fetch_search_notes._Methods,
        api.social.xiaohongshu.web_v3.fetch_search_suggest._Methods,
        api.social.xiaohongshu.web_v3.fetch_search_users._Methods,
        api.social.xiaohongshu.web_v3.fetch_sub_comments._Methods,
        api.social.xiaohongshu.web_v3.fetch_trending._Methods,
        api.social.xiaohongshu.web_v3.fetch_user_info._Methods,
        api.social.xiaohongshu.web_v3.fetch_user_notes._Methods,
    ): ...
else:
    _SocialXiaohongshuApp = operations("leaperone.api.social.xiaohongshu.app")
    _SocialXiaohongshuAppV2 = operations("leaperone.api.social.xiaohongshu.app_v2")
    _SocialXiaohongshuWeb = operations("leaperone.api.social.xiaohongshu.web")
    _SocialXiaohongshuWebV2 = operations("leaperone.api.social.xiaohongshu.web_v2")
    _SocialXiaohongshuWebV3 = operations("leaperone.api.social.xiaohongshu.web_v3")


class SocialXiaohongshu(SyncResource):
    """Operations of `social.xiaohongshu`."""

    app: SocialXiaohongshuApp = _child(lambda: SocialXiaohongshuApp)
    app_v2: SocialXiaohongshuAppV2 = _child(lambda: SocialXiaohongshuAppV2)
    web: SocialXiaohongshuWeb = _child(lambda: SocialXiaohongshuWeb)
    web_v2: SocialXiaohongshuWebV2 = _child(lambda: SocialXiaohongshuWebV2)
    web_v3: SocialXiaohongshuWebV3 = _child(lambda: SocialXiaohongshuWebV3)


class AsyncSocialXiaohongshu(AsyncResource):
    """Operations of `social.xiaohongshu`."""

    app: AsyncSocialXiaohongshuApp = _child(lambda: AsyncSocialXiaohongshuApp)
    app_v2: AsyncSocialXiaohongshuAppV2 = _child(lambda: AsyncSocialXiaohongshuAppV2)
    web: AsyncSocialXiaohongshuWeb = _child(lambda: AsyncSocialXiaohongshuWeb)
    web_v2: AsyncSocialXiaohongshuWebV2 = _child(lambda: AsyncSocialXiaohongshuWebV2)
    web_v3: AsyncSocialXiaohongshuWebV3 = _child(lambda: AsyncSocialXiaohongshuWebV3)


class SocialXiaohongshuApp(_SocialXiaohongshuApp, SyncResource):
    """Operations of `social.xiaohongshu.app`."""


class AsyncSocialXiaohongshuApp(_SocialXiaohongshuApp, AsyncResource):
    """Operations of `social.xiaohongshu.app`."""


class SocialXiaohongshuAppV2(_SocialXiaohongshuAppV2, SyncResource):
    """Operations of `social.xiaohongshu.app_v2`."""


class AsyncSocialXiaohongshuAppV2(_SocialXiaohongshuAppV2, AsyncResource):
    """Operations of `social.xiaohongshu.app_v2`."""


class SocialXiaohongshuWeb(_SocialXiaohongshuWeb, SyncResource):
    """Operations of `social.xiaohongshu.web`."""


class AsyncSocialXiaohongshuWeb(_SocialXiaohongshuWeb, AsyncResource):
    """Operations of `social.xiaohongshu.web`."""


class SocialXiaohongshuWebV2(_SocialXiaohongshuWebV2, SyncResource):
    """Operations of `social.xiaohongshu.web_v2`."""


class AsyncSocialXiaohongshuWebV2(_SocialXiaohongshuWebV2, AsyncResource):
    """Operations of `social.xiaohongshu.web_v2`."""


class SocialXiaohongshuWebV3(_SocialXiaohongshuWebV3, SyncResource):
    """Operations of `social.xiaohongshu.web_v3`."""


class AsyncSocialXiaohongshuWebV3(_SocialXiaohongshuWebV3, AsyncResource):
    """Operations of `social.xiaohongshu.web_v3`."""
