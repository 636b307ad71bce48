from leapai_client import api
from leapai_client._method import Method
from leapai_client._resource import AsyncResource, SyncResource


class _Samples:
    list = Method(lambda: api.samples.list.request)
    upload = Method(lambda: api.samples.upload.method)
    upload_urls = Method(lambda: api.samples.upload_urls.method)
    get = Method(lambda: api.samples.get.request)
    archive = Method(lambda: api.samples.archive.request)


class Samples(_Samples, SyncResource):
    """Operations of `samples`."""


class AsyncSamples(_Samples, AsyncResource):
    """Operations of `samples`."""
