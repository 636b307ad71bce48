from leapocr_client import api
from leapocr_client._method import Method, WaitMethod
from leapocr_client._resource import AsyncResource, SyncResource


class _Uploads:
    start = Method(lambda: api.uploads.start.method)
    complete = Method(lambda: api.uploads.complete.method)
    complete_and_wait = WaitMethod(lambda: api.uploads.complete.method)


class Uploads(_Uploads, SyncResource):
    """Operations of `uploads`."""


class AsyncUploads(_Uploads, AsyncResource):
    """Operations of `uploads`."""
