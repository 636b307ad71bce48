from leaperone import api
from leaperone._method import Method, WaitMethod
from leaperone._resource import AsyncResource, SyncResource


class _Images:
    create = Method(lambda: api.images.create.method)
    generate = WaitMethod(lambda: api.images.create.method)
    status = Method(lambda: api.images.status.request)


class Images(_Images, SyncResource):
    """Operations of `images`."""


class AsyncImages(_Images, AsyncResource):
    """Operations of `images`."""
