from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialBilibiliApp(
        api.social.bilibili.app.fetch_bangumi_tab._Methods,
        api.social.bilibili.app.fetch_cinema_tab._Methods,
        api.social.bilibili.app.fetch_home_feed._Methods,
        api.social.bilibili.app.fetch_one_video._Methods,
        api.social.bilibili.app.fetch_popular_feed._Methods,
        api.social.bilibili.app.fetch_reply_detail._Methods,
        api.social.bilibili.app.fetch_search_all._Methods,
        api.social.bilibili.app.fetch_search_by_type._Methods,
        api.social.bilibili.app.fetch_user_info._Methods,
        api.social.bilibili.app.fetch_user_videos._Methods,
        api.social.bilibili.app.fetch_video_comments._Methods,
    ): ...

    class _SocialBilibiliWeb(
        api.social.bilibili.web.bv_to_aid._Methods,
        api.social.bilibili.web.fetch_all_live_areas._Methods,
        api.social.bilibili.web.fetch_collect_folders._Methods,
        api.social.bilibili.web.fetch_com_popular._Methods,
        api.social.bilibili.web.fetch_comment_reply._Methods,
        api.social.bilibili.web.fetch_dynamic_detail._Methods,
        api.social.bilibili.web.fetch_dynamic_detail_v2._Methods,
        api.social.bilibili.web.fetch_general_search._Methods,
        api.social.bilibili.web.fetch_get_user_id._Methods,
        api.social.bilibili.web.fetch_hot_search._Methods,
        api.social.bilibili.web.fetch_live_room_detail._Methods,
        api.social.bilibili.web.fetch_live_streamers._Methods,
        api.social.bilibili.web.fetch_live_videos._Methods,
        api.social.bilibili.web.fetch_one_video._Methods,
        api.social.bilibili.web.fetch_one_video_v2._Methods,
        api.social.bilibili.web.fetch_one_video_v3._Methods,
        api.social.bilibili.web.fetch_user_collection_videos._Methods,
        api.social.bilibili.web.fetch_user_dynamic._Methods,
        api.social.bilibili.web.fetch_user_post_videos._Methods,
        api.social.bilibili.web.fetch_user_profile._Methods,
        api.social.bilibili.web.fetch_user_relation_stat._Methods,
        api.social.bilibili.web.fetch_user_up_stat._Methods,
        api.social.bilibili.web.fetch_video_comments._Methods,
        api.social.bilibili.web.fetch_video_danmaku._Methods,
        api.social.bilibili.web.fetch_video_detail._Methods,
        api.social.bilibili.web.fetch_video_parts._Methods,
        api.social.bilibili.web.fetch_video_play_info._Methods,
        api.social.bilibili.web.fetch_video_playurl._Methods,
        api.social.bilibili.web.fetch_video_subtitle._Methods,
    ): ...
else:
    _SocialBilibiliApp = operations("leaperone.api.social.bilibili.app")
    _SocialBilibiliWeb = operations("leaperone.api.social.bilibili.web")


class SocialBilibili(SyncResource):
    """Operations of `social.bilibili`."""

    app: SocialBilibiliApp = _child(lambda: SocialBilibiliApp)
    web: SocialBilibiliWeb = _child(lambda: SocialBilibiliWeb)


class AsyncSocialBilibili(AsyncResource):
    """Operations of `social.bilibili`."""

    app: AsyncSocialBilibiliApp = _child(lambda: AsyncSocialBilibiliApp)
    web: AsyncSocialBilibiliWeb = _child(lambda: AsyncSocialBilibiliWeb)


class SocialBilibiliApp(_SocialBilibiliApp, SyncResource):
    """Operations of `social.bilibili.app`."""


class AsyncSocialBilibiliApp(_SocialBilibiliApp, AsyncResource):
    """Operations of `social.bilibili.app`."""


class SocialBilibiliWeb(_SocialBilibiliWeb, SyncResource):
    """Operations of `social.bilibili.web`."""


class AsyncSocialBilibiliWeb(_SocialBilibiliWeb, AsyncResource):
    """Operations of `social.bilibili.web`."""
