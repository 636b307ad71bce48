from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialVideo(
        api.social.video.extract._Methods,
    ): ...
else:
    _SocialVideo = operations("leaperone.api.social.video")


class SocialVideo(_SocialVideo, SyncResource):
    """Operations of `social.video`."""


class AsyncSocialVideo(_SocialVideo, AsyncResource):
    """Operations of `social.video`."""
