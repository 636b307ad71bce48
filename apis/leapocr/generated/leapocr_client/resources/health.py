from __future__ import annotations

from typing import TYPE_CHECKING

from leapocr_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapocr_client import api

    class _Health(
        api.health.health._Methods,
    ): ...
else:
    _Health = operations("leapocr_client.api.health")


class Health(_Health, SyncResource):
    """Operations of `health`."""


class AsyncHealth(_Health, AsyncResource):
    """Operations of `health`."""
