from __future__ import annotations

from typing import TYPE_CHECKING

from leapai_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapai_client import api

    class _Versions(
        api.versions.list._Methods,
        api.versions.get._Methods,
    ): ...
else:
    _Versions = operations("leapai_client.api.versions")


class Versions(_Versions, SyncResource):
    """Operations of `versions`."""


class AsyncVersions(_Versions, AsyncResource):
    """Operations of `versions`."""
