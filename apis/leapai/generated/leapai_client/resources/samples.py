from __future__ import annotations

from typing import TYPE_CHECKING

from leapai_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapai_client import api

    class _Samples(
        api.samples.list._Methods,
        api.samples.upload._Methods,
        api.samples.upload_urls._Methods,
        api.samples.get._Methods,
        api.samples.archive._Methods,
    ): ...
else:
    _Samples = operations("leapai_client.api.samples")


class Samples(_Samples, SyncResource):
    """Operations of `samples`."""


class AsyncSamples(_Samples, AsyncResource):
    """Operations of `samples`."""
