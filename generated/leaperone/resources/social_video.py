from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, SyncResource


class _SocialVideo:
    extract = Method(lambda: api.social.video.extract.request)


class SocialVideo(_SocialVideo, SyncResource):
    """Operations of `social.video`."""


class AsyncSocialVideo(_SocialVideo, AsyncResource):
    """Operations of `social.video`."""
