from leapocr_client import api
from leapocr_client._method import Method
from leapocr_client._resource import AsyncResource, SyncResource


class _Models:
    list = Method(lambda: api.models.list.request)


class Models(_Models, SyncResource):
    """Operations of `models`."""


class AsyncModels(_Models, AsyncResource):
    """Operations of `models`."""
