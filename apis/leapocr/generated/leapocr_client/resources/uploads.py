from __future__ import annotations

from typing import TYPE_CHECKING

from leapocr_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapocr_client import api

    class _Uploads(
        api.uploads.start._Methods,
        api.uploads.complete._Methods,
    ): ...
else:
    _Uploads = operations("leapocr_client.api.uploads", complete_and_wait="complete")


class Uploads(_Uploads, SyncResource):
    """Operations of `uploads`."""


class AsyncUploads(_Uploads, AsyncResource):
    """Operations of `uploads`."""
