from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, SyncResource


class _SocialHybrid:
    video_data = Method(lambda: api.social.hybrid.video_data.request)


class SocialHybrid(_SocialHybrid, SyncResource):
    """Operations of `social.hybrid`."""


class AsyncSocialHybrid(_SocialHybrid, AsyncResource):
    """Operations of `social.hybrid`."""
