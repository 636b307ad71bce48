from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _Models(
        api.models.list._Methods,
    ): ...
else:
    _Models = operations("leaperone.api.models")


class Models(_Models, SyncResource):
    """Operations of `models`."""


class AsyncModels(_Models, AsyncResource):
    """Operations of `models`."""
