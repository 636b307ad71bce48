from leaperone import api
from leaperone._resource import AsyncResource, Method, SyncResource


class _SocialVideo:
    extract = Method(lambda: api.social.video.extract.request)


class SocialVideo(_SocialVideo, SyncResource):
    """Operations of `social.video`."""


class AsyncSocialVideo(_SocialVideo, AsyncResource):
    """Operations of `social.video`."""
