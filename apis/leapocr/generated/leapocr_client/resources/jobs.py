from __future__ import annotations

from typing import TYPE_CHECKING

from leapocr_client import plugins as _plugins
from leapocr_client._features.resource import AsyncResource, SyncResource, child as _child, operations

if TYPE_CHECKING:
    from leapocr_client import api

    class _Jobs(
        api.jobs.result._Methods,
        api.jobs.status._Methods,
        api.jobs.submit._Methods,
        api.jobs.delete._Methods,
    ): ...
else:
    _Jobs = operations("leapocr_client.api.jobs", submit_and_wait="submit")


class Jobs(_Jobs, SyncResource):
    """Operations of `jobs`."""

    upload: _plugins.uploads.Upload = _child(lambda: _plugins.uploads.Upload)


class AsyncJobs(_Jobs, AsyncResource):
    """Operations of `jobs`."""

    upload: _plugins.uploads.AsyncUpload = _child(lambda: _plugins.uploads.AsyncUpload)
