from leapai_client import api
from leapai_client._method import Method
from leapai_client._resource import AsyncResource, SyncResource


class _Versions:
    list = Method(lambda: api.versions.list.request)
    get = Method(lambda: api.versions.get.request)


class Versions(_Versions, SyncResource):
    """Operations of `versions`."""


class AsyncVersions(_Versions, AsyncResource):
    """Operations of `versions`."""
