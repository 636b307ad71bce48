from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialYoutubeWeb(
        api.social.youtube.web.get_channel_description._Methods,
        api.social.youtube.web.get_channel_id._Methods,
        api.social.youtube.web.get_channel_id_v2._Methods,
        api.social.youtube.web.get_channel_info._Methods,
        api.social.youtube.web.get_channel_short_videos._Methods,
        api.social.youtube.web.get_channel_url._Methods,
        api.social.youtube.web.get_channel_videos._Methods,
        api.social.youtube.web.get_channel_videos_v2._Methods,
        api.social.youtube.web.get_channel_videos_v3._Methods,
        api.social.youtube.web.get_general_search._Methods,
        api.social.youtube.web.get_relate_video._Methods,
        api.social.youtube.web.get_shorts_search._Methods,
        api.social.youtube.web.get_trending_videos._Methods,
        api.social.youtube.web.get_video_comment_replies._Methods,
        api.social.youtube.web.get_video_comments._Methods,
        api.social.youtube.web.get_video_info._Methods,
        api.social.youtube.web.get_video_info_v2._Methods,
        api.social.youtube.web.get_video_info_v3._Methods,
        api.social.youtube.web.get_video_subtitles._Methods,
        api.social.youtube.web.search_channel._Methods,
        api.social.youtube.web.search_video._Methods,
    ): ...

    class _SocialYoutubeWebV2(
        api.social.youtube.web_v2.get_channel_description._Methods,
        api.social.youtube.web_v2.get_channel_id._Methods,
        api.social.youtube.web_v2.get_channel_shorts._Methods,
        api.social.youtube.web_v2.get_channel_url._Methods,
        api.social.youtube.web_v2.get_channel_videos._Methods,
        api.social.youtube.web_v2.get_general_search._Methods,
        api.social.youtube.web_v2.get_general_search_v2._Methods,
        api.social.youtube.web_v2.get_related_videos._Methods,
        api.social.youtube.web_v2.get_search_suggestions._Methods,
        api.social.youtube.web_v2.get_shorts_search._Methods,
        api.social.youtube.web_v2.get_shorts_search_v2._Methods,
        api.social.youtube.web_v2.get_signed_stream_url._Methods,
        api.social.youtube.web_v2.get_video_captions._Methods,
        api.social.youtube.web_v2.get_video_comment_replies._Methods,
        api.social.youtube.web_v2.get_video_comments._Methods,
        api.social.youtube.web_v2.get_video_info._Methods,
        api.social.youtube.web_v2.get_video_streams._Methods,
        api.social.youtube.web_v2.get_video_streams_v2._Methods,
        api.social.youtube.web_v2.search_channels._Methods,
    ): ...
else:
    _SocialYoutubeWeb = operations("leaperone.api.social.youtube.web")
    _SocialYoutubeWebV2 = operations("leaperone.api.social.youtube.web_v2")


class SocialYoutube(SyncResource):
    """Operations of `social.youtube`."""

    web: SocialYoutubeWeb = _child(lambda: SocialYoutubeWeb)
    web_v2: SocialYoutubeWebV2 = _child(lambda: SocialYoutubeWebV2)


class AsyncSocialYoutube(AsyncResource):
    """Operations of `social.youtube`."""

    web: AsyncSocialYoutubeWeb = _child(lambda: AsyncSocialYoutubeWeb)
    web_v2: AsyncSocialYoutubeWebV2 = _child(lambda: AsyncSocialYoutubeWebV2)


class SocialYoutubeWeb(_SocialYoutubeWeb, SyncResource):
    """Operations of `social.youtube.web`."""


class AsyncSocialYoutubeWeb(_SocialYoutubeWeb, AsyncResource):
    """Operations of `social.youtube.web`."""


class SocialYoutubeWebV2(_SocialYoutubeWebV2, SyncResource):
    """Operations of `social.youtube.web_v2`."""


class AsyncSocialYoutubeWebV2(_SocialYoutubeWebV2, AsyncResource):
    """Operations of `social.youtube.web_v2`."""
