from __future__ import annotations

from typing import TYPE_CHECKING

from leapai_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapai_client import api

    class _Models(
        api.models.list._Methods,
        api.models.create._Methods,
        api.models.delete._Methods,
        api.models.get._Methods,
        api.models.train._Methods,
    ): ...
else:
    _Models = operations("leapai_client.api.models", train_and_wait="train")


class Models(_Models, SyncResource):
    """Operations of `models`."""


class AsyncModels(_Models, AsyncResource):
    """Operations of `models`."""
