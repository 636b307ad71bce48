from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialXiaohongshu(SyncResource):
    """Operations of `social.xiaohongshu`."""

    app = Child(lambda: SocialXiaohongshuApp)
    app_v2 = Child(lambda: SocialXiaohongshuAppV2)
    web = Child(lambda: SocialXiaohongshuWeb)
    web_v2 = Child(lambda: SocialXiaohongshuWebV2)
    web_v3 = Child(lambda: SocialXiaohongshuWebV3)


class AsyncSocialXiaohongshu(AsyncResource):
    """Operations of `social.xiaohongshu`."""

    app = Child(lambda: AsyncSocialXiaohongshuApp)
    app_v2 = Child(lambda: AsyncSocialXiaohongshuAppV2)
    web = Child(lambda: AsyncSocialXiaohongshuWeb)
    web_v2 = Child(lambda: AsyncSocialXiaohongshuWebV2)
    web_v3 = Child(lambda: AsyncSocialXiaohongshuWebV3)


class _SocialXiaohongshuApp:
    extract_share_info = Method(lambda: api.social.xiaohongshu.app.extract_share_info.request)
    get_note_comments = PagedMethod(
        lambda: api.social.xiaohongshu.app.get_note_comments.request,
        lambda: api.social.xiaohongshu.app.get_note_comments.pages,
    )
    get_note_info = Method(lambda: api.social.xiaohongshu.app.get_note_info.request)
    get_note_info_v2 = Method(lambda: api.social.xiaohongshu.app.get_note_info_v2.request)
    get_notes_by_topic = PagedMethod(
        lambda: api.social.xiaohongshu.app.get_notes_by_topic.request,
        lambda: api.social.xiaohongshu.app.get_notes_by_topic.pages,
    )
    get_product_detail = Method(lambda: api.social.xiaohongshu.app.get_product_detail.request)
    get_sub_comments = PagedMethod(
        lambda: api.social.xiaohongshu.app.get_sub_comments.request,
        lambda: api.social.xiaohongshu.app.get_sub_comments.pages,
    )
    get_user_id_and_xsec_token = Method(lambda: api.social.xiaohongshu.app.get_user_id_and_xsec_token.request)
    get_user_info = Method(lambda: api.social.xiaohongshu.app.get_user_info.request)
    get_user_notes = PagedMethod(
        lambda: api.social.xiaohongshu.app.get_user_notes.request,
        lambda: api.social.xiaohongshu.app.get_user_notes.pages,
    )
    search_notes = PagedMethod(
        lambda: api.social.xiaohongshu.app.search_notes.request,
        lambda: api.social.xiaohongshu.app.search_notes.pages,
    )
    search_products = PagedMethod(
        lambda: api.social.xiaohongshu.app.search_products.request,
        lambda: api.social.xiaohongshu.app.search_products.pages,
    )


class SocialXiaohongshuApp(_SocialXiaohongshuApp, SyncResource):
    """Operations of `social.xiaohongshu.app`."""


class AsyncSocialXiaohongshuApp(_SocialXiaohongshuApp, AsyncResource):
    """Operations of `social.xiaohongshu.app`."""


class _SocialXiaohongshuAppV2:
    get_creator_hot_inspiration_feed = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_creator_hot_inspiration_feed.request,
        lambda: api.social.xiaohongshu.app_v2.get_creator_hot_inspiration_feed.pages,
    )
    get_creator_inspiration_feed = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_creator_inspiration_feed.request,
        lambda: api.social.xiaohongshu.app_v2.get_creator_inspiration_feed.pages,
    )
    get_image_note_detail = Method(lambda: api.social.xiaohongshu.app_v2.get_image_note_detail.request)
    get_mixed_note_detail = Method(lambda: api.social.xiaohongshu.app_v2.get_mixed_note_detail.request)
    get_note_comments = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_note_comments.request,
        lambda: api.social.xiaohongshu.app_v2.get_note_comments.pages,
    )
    get_note_sub_comments = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_note_sub_comments.request,
        lambda: api.social.xiaohongshu.app_v2.get_note_sub_comments.pages,
    )
    get_product_detail = Method(lambda: api.social.xiaohongshu.app_v2.get_product_detail.request)
    get_product_recommendations = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_product_recommendations.request,
        lambda: api.social.xiaohongshu.app_v2.get_product_recommendations.pages,
    )
    get_product_review_overview = Method(
        lambda: api.social.xiaohongshu.app_v2.get_product_review_overview.request
    )
    get_product_reviews = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_product_reviews.request,
        lambda: api.social.xiaohongshu.app_v2.get_product_reviews.pages,
    )
    get_topic_feed = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_topic_feed.request,
        lambda: api.social.xiaohongshu.app_v2.get_topic_feed.pages,
    )
    get_topic_info = Method(lambda: api.social.xiaohongshu.app_v2.get_topic_info.request)
    get_user_faved_notes = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_user_faved_notes.request,
        lambda: api.social.xiaohongshu.app_v2.get_user_faved_notes.pages,
    )
    get_user_info = Method(lambda: api.social.xiaohongshu.app_v2.get_user_info.request)
    get_user_posted_notes = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.get_user_posted_notes.request,
        lambda: api.social.xiaohongshu.app_v2.get_user_posted_notes.pages,
    )
    get_video_note_detail = Method(lambda: api.social.xiaohongshu.app_v2.get_video_note_detail.request)
    search_groups = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.search_groups.request,
        lambda: api.social.xiaohongshu.app_v2.search_groups.pages,
    )
    search_images = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.search_images.request,
        lambda: api.social.xiaohongshu.app_v2.search_images.pages,
    )
    search_notes = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.search_notes.request,
        lambda: api.social.xiaohongshu.app_v2.search_notes.pages,
    )
    search_products = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.search_products.request,
        lambda: api.social.xiaohongshu.app_v2.search_products.pages,
    )
    search_users = PagedMethod(
        lambda: api.social.xiaohongshu.app_v2.search_users.request,
        lambda: api.social.xiaohongshu.app_v2.search_users.pages,
    )


class SocialXiaohongshuAppV2(_SocialXiaohongshuAppV2, SyncResource):
    """Operations of `social.xiaohongshu.app_v2`."""


class AsyncSocialXiaohongshuAppV2(_SocialXiaohongshuAppV2, AsyncResource):
    """Operations of `social.xiaohongshu.app_v2`."""


class _SocialXiaohongshuWeb:
    get_note_comment_replies = PagedMethod(
        lambda: api.social.xiaohongshu.web.get_note_comment_replies.request,
        lambda: api.social.xiaohongshu.web.get_note_comment_replies.pages,
    )
    get_note_comments = PagedMethod(
        lambda: api.social.xiaohongshu.web.get_note_comments.request,
        lambda: api.social.xiaohongshu.web.get_note_comments.pages,
    )
    get_note_id_and_xsec_token = Method(lambda: api.social.xiaohongshu.web.get_note_id_and_xsec_token.request)
    get_note_info_v2 = Method(lambda: api.social.xiaohongshu.web.get_note_info_v2.request)
    get_note_info_v4 = Method(lambda: api.social.xiaohongshu.web.get_note_info_v4.request)
    get_note_info_v7 = Method(lambda: api.social.xiaohongshu.web.get_note_info_v7.request)
    get_product_info = Method(lambda: api.social.xiaohongshu.web.get_product_info.request)
    get_user_info = Method(lambda: api.social.xiaohongshu.web.get_user_info.request)
    get_user_info_v2 = Method(lambda: api.social.xiaohongshu.web.get_user_info_v2.request)
    get_user_notes_v2 = PagedMethod(
        lambda: api.social.xiaohongshu.web.get_user_notes_v2.request,
        lambda: api.social.xiaohongshu.web.get_user_notes_v2.pages,
    )
    get_visitor_cookie = Method(lambda: api.social.xiaohongshu.web.get_visitor_cookie.request)
    search_notes = PagedMethod(
        lambda: api.social.xiaohongshu.web.search_notes.request,
        lambda: api.social.xiaohongshu.web.search_notes.pages,
    )
    search_notes_v3 = PagedMethod(
        lambda: api.social.xiaohongshu.web.search_notes_v3.request,
        lambda: api.social.xiaohongshu.web.search_notes_v3.pages,
    )
    search_users = PagedMethod(
        lambda: api.social.xiaohongshu.web.search_users.request,
        lambda: api.social.xiaohongshu.web.search_users.pages,
    )


class SocialXiaohongshuWeb(_SocialXiaohongshuWeb, SyncResource):
    """Operations of `social.xiaohongshu.web`."""


class AsyncSocialXiaohongshuWeb(_SocialXiaohongshuWeb, AsyncResource):
    """Operations of `social.xiaohongshu.web`."""


class _SocialXiaohongshuWebV2:
    fetch_feed_notes = Method(lambda: api.social.xiaohongshu.web_v2.fetch_feed_notes.request)
    fetch_feed_notes_v2 = Method(lambda: api.social.xiaohongshu.web_v2.fetch_feed_notes_v2.request)
    fetch_feed_notes_v3 = Method(lambda: api.social.xiaohongshu.web_v2.fetch_feed_notes_v3.request)
    fetch_feed_notes_v4 = Method(lambda: api.social.xiaohongshu.web_v2.fetch_feed_notes_v4.request)
    fetch_feed_notes_v5 = Method(lambda: api.social.xiaohongshu.web_v2.fetch_feed_notes_v5.request)
    fetch_follower_list = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_follower_list.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_follower_list.pages,
    )
    fetch_following_list = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_following_list.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_following_list.pages,
    )
    fetch_home_notes = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_home_notes.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_home_notes.pages,
    )
    fetch_home_notes_app = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_home_notes_app.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_home_notes_app.pages,
    )
    fetch_hot_list = Method(lambda: api.social.xiaohongshu.web_v2.fetch_hot_list.request)
    fetch_note_comments = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_note_comments.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_note_comments.pages,
    )
    fetch_note_image = Method(lambda: api.social.xiaohongshu.web_v2.fetch_note_image.request)
    fetch_product_list = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_product_list.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_product_list.pages,
    )
    fetch_search_notes = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_search_notes.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_search_notes.pages,
    )
    fetch_search_users = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_search_users.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_search_users.pages,
    )
    fetch_sub_comments = PagedMethod(
        lambda: api.social.xiaohongshu.web_v2.fetch_sub_comments.request,
        lambda: api.social.xiaohongshu.web_v2.fetch_sub_comments.pages,
    )
    fetch_user_info = Method(lambda: api.social.xiaohongshu.web_v2.fetch_user_info.request)
    fetch_user_info_app = Method(lambda: api.social.xiaohongshu.web_v2.fetch_user_info_app.request)


class SocialXiaohongshuWebV2(_SocialXiaohongshuWebV2, SyncResource):
    """Operations of `social.xiaohongshu.web_v2`."""


class AsyncSocialXiaohongshuWebV2(_SocialXiaohongshuWebV2, AsyncResource):
    """Operations of `social.xiaohongshu.web_v2`."""


class _SocialXiaohongshuWebV3:
    fetch_homefeed = PagedMethod(
        lambda: api.social.xiaohongshu.web_v3.fetch_homefeed.request,
        lambda: api.social.xiaohongshu.web_v3.fetch_homefeed.pages,
    )
    fetch_homefeed_categories = Method(
        lambda: api.social.xiaohongshu.web_v3.fetch_homefeed_categories.request
    )
    fetch_note_comments = PagedMethod(
        lambda: api.social.xiaohongshu.web_v3.fetch_note_comments.request,
        lambda: api.social.xiaohongshu.web_v3.fetch_note_comments.pages,
    )
    fetch_note_detail = Method(lambda: api.social.xiaohongshu.web_v3.fetch_note_detail.request)
    fetch_search_notes = PagedMethod(
        lambda: api.social.xiaohongshu.web_v3.fetch_search_notes.request,
        lambda: api.social.xiaohongshu.web_v3.fetch_search_notes.pages,
    )
    fetch_search_suggest = Method(lambda: api.social.xiaohongshu.web_v3.fetch_search_suggest.request)
    fetch_search_users = PagedMethod(
        lambda: api.social.xiaohongshu.web_v3.fetch_search_users.request,
        lambda: api.social.xiaohongshu.web_v3.fetch_search_users.pages,
    )
    fetch_sub_comments = PagedMethod(
        lambda: api.social.xiaohongshu.web_v3.fetch_sub_comments.request,
        lambda: api.social.xiaohongshu.web_v3.fetch_sub_comments.pages,
    )
    fetch_trending = Method(lambda: api.social.xiaohongshu.web_v3.fetch_trending.request)
    fetch_user_info = Method(lambda: api.social.xiaohongshu.web_v3.fetch_user_info.request)
    fetch_user_notes = PagedMethod(
        lambda: api.social.xiaohongshu.web_v3.fetch_user_notes.request,
        lambda: api.social.xiaohongshu.web_v3.fetch_user_notes.pages,
    )


class SocialXiaohongshuWebV3(_SocialXiaohongshuWebV3, SyncResource):
    """Operations of `social.xiaohongshu.web_v3`."""


class AsyncSocialXiaohongshuWebV3(_SocialXiaohongshuWebV3, AsyncResource):
    """Operations of `social.xiaohongshu.web_v3`."""
