from leaperone import api
from leaperone._method import Method, PagedMethod
from leaperone._resource import AsyncResource, Child, SyncResource


class SocialYoutube(SyncResource):
    """Operations of `social.youtube`."""

    web = Child(lambda: SocialYoutubeWeb)
    web_v2 = Child(lambda: SocialYoutubeWebV2)


class AsyncSocialYoutube(AsyncResource):
    """Operations of `social.youtube`."""

    web = Child(lambda: AsyncSocialYoutubeWeb)
    web_v2 = Child(lambda: AsyncSocialYoutubeWebV2)


class _SocialYoutubeWeb:
    get_channel_description = PagedMethod(
        lambda: api.social.youtube.web.get_channel_description.request,
        lambda: api.social.youtube.web.get_channel_description.pages,
    )
    get_channel_id = Method(lambda: api.social.youtube.web.get_channel_id.request)
    get_channel_id_v2 = Method(lambda: api.social.youtube.web.get_channel_id_v2.request)
    get_channel_info = Method(lambda: api.social.youtube.web.get_channel_info.request)
    get_channel_short_videos = PagedMethod(
        lambda: api.social.youtube.web.get_channel_short_videos.request,
        lambda: api.social.youtube.web.get_channel_short_videos.pages,
    )
    get_channel_url = Method(lambda: api.social.youtube.web.get_channel_url.request)
    get_channel_videos = PagedMethod(
        lambda: api.social.youtube.web.get_channel_videos.request,
        lambda: api.social.youtube.web.get_channel_videos.pages,
    )
    get_channel_videos_v2 = PagedMethod(
        lambda: api.social.youtube.web.get_channel_videos_v2.request,
        lambda: api.social.youtube.web.get_channel_videos_v2.pages,
    )
    get_channel_videos_v3 = PagedMethod(
        lambda: api.social.youtube.web.get_channel_videos_v3.request,
        lambda: api.social.youtube.web.get_channel_videos_v3.pages,
    )
    get_general_search = PagedMethod(
        lambda: api.social.youtube.web.get_general_search.request,
        lambda: api.social.youtube.web.get_general_search.pages,
    )
    get_relate_video = PagedMethod(
        lambda: api.social.youtube.web.get_relate_video.request,
        lambda: api.social.youtube.web.get_relate_video.pages,
    )
    get_shorts_search = PagedMethod(
        lambda: api.social.youtube.web.get_shorts_search.request,
        lambda: api.social.youtube.web.get_shorts_search.pages,
    )
    get_trending_videos = Method(lambda: api.social.youtube.web.get_trending_videos.request)
    get_video_comment_replies = PagedMethod(
        lambda: api.social.youtube.web.get_video_comment_replies.request,
        lambda: api.social.youtube.web.get_video_comment_replies.pages,
    )
    get_video_comments = PagedMethod(
        lambda: api.social.youtube.web.get_video_comments.request,
        lambda: api.social.youtube.web.get_video_comments.pages,
    )
    get_video_info = Method(lambda: api.social.youtube.web.get_video_info.request)
    get_video_info_v2 = Method(lambda: api.social.youtube.web.get_video_info_v2.request)
    get_video_info_v3 = Method(lambda: api.social.youtube.web.get_video_info_v3.request)
    get_video_subtitles = Method(lambda: api.social.youtube.web.get_video_subtitles.request)
    search_channel = PagedMethod(
        lambda: api.social.youtube.web.search_channel.request,
        lambda: api.social.youtube.web.search_channel.pages,
    )
    search_video = PagedMethod(
        lambda: api.social.youtube.web.search_video.request, lambda: api.social.youtube.web.search_video.pages
    )


class SocialYoutubeWeb(_SocialYoutubeWeb, SyncResource):
    """Operations of `social.youtube.web`."""


class AsyncSocialYoutubeWeb(_SocialYoutubeWeb, AsyncResource):
    """Operations of `social.youtube.web`."""


class _SocialYoutubeWebV2:
    get_channel_description = PagedMethod(
        lambda: api.social.youtube.web_v2.get_channel_description.request,
        lambda: api.social.youtube.web_v2.get_channel_description.pages,
    )
    get_channel_id = Method(lambda: api.social.youtube.web_v2.get_channel_id.request)
    get_channel_shorts = PagedMethod(
        lambda: api.social.youtube.web_v2.get_channel_shorts.request,
        lambda: api.social.youtube.web_v2.get_channel_shorts.pages,
    )
    get_channel_url = Method(lambda: api.social.youtube.web_v2.get_channel_url.request)
    get_channel_videos = PagedMethod(
        lambda: api.social.youtube.web_v2.get_channel_videos.request,
        lambda: api.social.youtube.web_v2.get_channel_videos.pages,
    )
    get_general_search = PagedMethod(
        lambda: api.social.youtube.web_v2.get_general_search.request,
        lambda: api.social.youtube.web_v2.get_general_search.pages,
    )
    get_general_search_v2 = PagedMethod(
        lambda: api.social.youtube.web_v2.get_general_search_v2.request,
        lambda: api.social.youtube.web_v2.get_general_search_v2.pages,
    )
    get_related_videos = Method(lambda: api.social.youtube.web_v2.get_related_videos.request)
    get_search_suggestions = Method(lambda: api.social.youtube.web_v2.get_search_suggestions.request)
    get_shorts_search = PagedMethod(
        lambda: api.social.youtube.web_v2.get_shorts_search.request,
        lambda: api.social.youtube.web_v2.get_shorts_search.pages,
    )
    get_shorts_search_v2 = PagedMethod(
        lambda: api.social.youtube.web_v2.get_shorts_search_v2.request,
        lambda: api.social.youtube.web_v2.get_shorts_search_v2.pages,
    )
    get_signed_stream_url = Method(lambda: api.social.youtube.web_v2.get_signed_stream_url.request)
    get_video_captions = Method(lambda: api.social.youtube.web_v2.get_video_captions.request)
    get_video_comment_replies = PagedMethod(
        lambda: api.social.youtube.web_v2.get_video_comment_replies.request,
        lambda: api.social.youtube.web_v2.get_video_comment_replies.pages,
    )
    get_video_comments = PagedMethod(
        lambda: api.social.youtube.web_v2.get_video_comments.request,
        lambda: api.social.youtube.web_v2.get_video_comments.pages,
    )
    get_video_info = Method(lambda: api.social.youtube.web_v2.get_video_info.request)
    get_video_streams = Method(lambda: api.social.youtube.web_v2.get_video_streams.request)
    get_video_streams_v2 = Method(lambda: api.social.youtube.web_v2.get_video_streams_v2.request)
    search_channels = PagedMethod(
        lambda: api.social.youtube.web_v2.search_channels.request,
        lambda: api.social.youtube.web_v2.search_channels.pages,
    )


class SocialYoutubeWebV2(_SocialYoutubeWebV2, SyncResource):
    """Operations of `social.youtube.web_v2`."""


class AsyncSocialYoutubeWebV2(_SocialYoutubeWebV2, AsyncResource):
    """Operations of `social.youtube.web_v2`."""
