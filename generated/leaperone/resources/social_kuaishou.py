from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialKuaishouApp(
        api.social.kuaishou.app.fetch_brand_top_list._Methods,
        api.social.kuaishou.app.fetch_hot_board_categories._Methods,
        api.social.kuaishou.app.fetch_hot_board_detail._Methods,
        api.social.kuaishou.app.fetch_hot_search_person._Methods,
        api.social.kuaishou.app.fetch_live_top_list._Methods,
        api.social.kuaishou.app.fetch_magic_face_hot._Methods,
        api.social.kuaishou.app.fetch_magic_face_usage._Methods,
        api.social.kuaishou.app.fetch_one_user_v2._Methods,
        api.social.kuaishou.app.fetch_one_video._Methods,
        api.social.kuaishou.app.fetch_one_video_by_url._Methods,
        api.social.kuaishou.app.fetch_one_video_comment._Methods,
        api.social.kuaishou.app.fetch_shopping_top_list._Methods,
        api.social.kuaishou.app.fetch_user_hot_post._Methods,
        api.social.kuaishou.app.fetch_user_live_info._Methods,
        api.social.kuaishou.app.fetch_user_post_v2._Methods,
        api.social.kuaishou.app.fetch_videos_batch._Methods,
        api.social.kuaishou.app.generate_kuaishou_share_link._Methods,
        api.social.kuaishou.app.search_comprehensive._Methods,
        api.social.kuaishou.app.search_user_v2._Methods,
        api.social.kuaishou.app.search_video_v2._Methods,
    ): ...

    class _SocialKuaishouWeb(
        api.social.kuaishou.web.fetch_get_user_id._Methods,
        api.social.kuaishou.web.fetch_kuaishou_hot_list_v1._Methods,
        api.social.kuaishou.web.fetch_kuaishou_hot_list_v2._Methods,
        api.social.kuaishou.web.fetch_one_video._Methods,
        api.social.kuaishou.web.fetch_one_video_by_url._Methods,
        api.social.kuaishou.web.fetch_one_video_comment._Methods,
        api.social.kuaishou.web.fetch_one_video_sub_comment._Methods,
        api.social.kuaishou.web.fetch_one_video_v2._Methods,
        api.social.kuaishou.web.fetch_user_collect._Methods,
        api.social.kuaishou.web.fetch_user_info._Methods,
        api.social.kuaishou.web.fetch_user_live_replay._Methods,
        api.social.kuaishou.web.fetch_user_post._Methods,
        api.social.kuaishou.web.generate_share_short_url._Methods,
    ): ...
else:
    _SocialKuaishouApp = operations("leaperone.api.social.kuaishou.app")
    _SocialKuaishouWeb = operations("leaperone.api.social.kuaishou.web")


class SocialKuaishou(SyncResource):
    """Operations of `social.kuaishou`."""

    app: SocialKuaishouApp = _child(lambda: SocialKuaishouApp)
    web: SocialKuaishouWeb = _child(lambda: SocialKuaishouWeb)


class AsyncSocialKuaishou(AsyncResource):
    """Operations of `social.kuaishou`."""

    app: AsyncSocialKuaishouApp = _child(lambda: AsyncSocialKuaishouApp)
    web: AsyncSocialKuaishouWeb = _child(lambda: AsyncSocialKuaishouWeb)


class SocialKuaishouApp(_SocialKuaishouApp, SyncResource):
    """Operations of `social.kuaishou.app`."""


class AsyncSocialKuaishouApp(_SocialKuaishouApp, AsyncResource):
    """Operations of `social.kuaishou.app`."""


class SocialKuaishouWeb(_SocialKuaishouWeb, SyncResource):
    """Operations of `social.kuaishou.web`."""


class AsyncSocialKuaishouWeb(_SocialKuaishouWeb, AsyncResource):
    """Operations of `social.kuaishou.web`."""
