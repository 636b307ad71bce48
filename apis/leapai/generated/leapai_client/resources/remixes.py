from __future__ import annotations

from typing import TYPE_CHECKING

from leapai_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapai_client import api

    class _Remixes(
        api.remixes.from_file._Methods,
        api.remixes.from_url._Methods,
        api.remixes.get._Methods,
    ): ...
else:
    _Remixes = operations("leapai_client.api.remixes", from_file_and_wait="from_file", from_url_and_wait="from_url")


class Remixes(_Remixes, SyncResource):
    """Operations of `remixes`."""


class AsyncRemixes(_Remixes, AsyncResource):
    """Operations of `remixes`."""
