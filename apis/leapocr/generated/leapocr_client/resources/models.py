from leapocr_client import api
from leapocr_client._method import Method
from leapocr_client._resource import AsyncResource, SyncResource


class _Models:
    available = Method(lambda: api.models.available.request)


class Models(_Models, SyncResource):
    """Operations of `models`."""


class AsyncModels(_Models, AsyncResource):
    """Operations of `models`."""
