from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _Images(
        api.images.create._Methods,
        api.images.status._Methods,
    ): ...
else:
    _Images = operations("leaperone.api.images", generate="create")


class Images(_Images, SyncResource):
    """Operations of `images`."""


class AsyncImages(_Images, AsyncResource):
    """Operations of `images`."""
