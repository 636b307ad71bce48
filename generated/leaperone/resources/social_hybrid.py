from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _SocialHybrid(
        api.social.hybrid.video_data._Methods,
    ): ...
else:
    _SocialHybrid = operations("leaperone.api.social.hybrid")


class SocialHybrid(_SocialHybrid, SyncResource):
    """Operations of `social.hybrid`."""


class AsyncSocialHybrid(_SocialHybrid, AsyncResource):
    """Operations of `social.hybrid`."""
