from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _Credits(
        api.credits.balance._Methods,
    ): ...
else:
    _Credits = operations("leaperone.api.credits")


class Credits(_Credits, SyncResource):
    """Operations of `credits`."""


class AsyncCredits(_Credits, AsyncResource):
    """Operations of `credits`."""
