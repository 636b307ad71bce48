from __future__ import annotations

from typing import TYPE_CHECKING

from leapai_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapai_client import api

    class _Inferences(
        api.inferences.list._Methods,
        api.inferences.create._Methods,
        api.inferences.delete._Methods,
        api.inferences.get._Methods,
    ): ...
else:
    _Inferences = operations("leapai_client.api.inferences", generate="create")


class Inferences(_Inferences, SyncResource):
    """Operations of `inferences`."""


class AsyncInferences(_Inferences, AsyncResource):
    """Operations of `inferences`."""
