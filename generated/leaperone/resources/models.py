from leaperone import api
from leaperone._resource import AsyncResource, Method, SyncResource


class _Models:
    list = Method(lambda: api.models.list.request)


class Models(_Models, SyncResource):
    """Operations of `models`."""


class AsyncModels(_Models, AsyncResource):
    """Operations of `models`."""
