from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _Responses(
        api.responses.create._Methods,
    ): ...
else:
    _Responses = operations("leaperone.api.responses", stream="create")


class Responses(_Responses, SyncResource):
    """Operations of `responses`."""


class AsyncResponses(_Responses, AsyncResource):
    """Operations of `responses`."""
