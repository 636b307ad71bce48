from leapai_client import api
from leapai_client._method import Method, PagedMethod, WaitMethod
from leapai_client._resource import AsyncResource, SyncResource


class _Inferences:
    list = PagedMethod(lambda: api.inferences.list.request, lambda: api.inferences.list.pages)
    create = Method(lambda: api.inferences.create.method)
    generate = WaitMethod(lambda: api.inferences.create.method)
    delete = Method(lambda: api.inferences.delete.request)
    get = Method(lambda: api.inferences.get.request)


class Inferences(_Inferences, SyncResource):
    """Operations of `inferences`."""


class AsyncInferences(_Inferences, AsyncResource):
    """Operations of `inferences`."""
