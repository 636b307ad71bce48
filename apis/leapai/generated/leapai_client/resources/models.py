from leapai_client import api
from leapai_client._method import Method, WaitMethod
from leapai_client._resource import AsyncResource, SyncResource


class _Models:
    list = Method(lambda: api.models.list.request)
    create = Method(lambda: api.models.create.method)
    delete = Method(lambda: api.models.delete.request)
    get = Method(lambda: api.models.get.request)
    train = Method(lambda: api.models.train.method)
    train_and_wait = WaitMethod(lambda: api.models.train.method)


class Models(_Models, SyncResource):
    """Operations of `models`."""


class AsyncModels(_Models, AsyncResource):
    """Operations of `models`."""
