from __future__ import annotations

from typing import TYPE_CHECKING

from leapocr_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapocr_client import api

    class _Models(
        api.models.available._Methods,
    ): ...
else:
    _Models = operations("leapocr_client.api.models")


class Models(_Models, SyncResource):
    """Operations of `models`."""


class AsyncModels(_Models, AsyncResource):
    """Operations of `models`."""
