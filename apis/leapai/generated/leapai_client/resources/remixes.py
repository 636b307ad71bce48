from leapai_client import api
from leapai_client._method import Method, WaitMethod
from leapai_client._resource import AsyncResource, SyncResource


class _Remixes:
    from_file = Method(lambda: api.remixes.from_file.method)
    from_file_and_wait = WaitMethod(lambda: api.remixes.from_file.method)
    from_url = Method(lambda: api.remixes.from_url.method)
    from_url_and_wait = WaitMethod(lambda: api.remixes.from_url.method)
    get = Method(lambda: api.remixes.get.request)


class Remixes(_Remixes, SyncResource):
    """Operations of `remixes`."""


class AsyncRemixes(_Remixes, AsyncResource):
    """Operations of `remixes`."""
