from leaperone import api
from leaperone._method import Method, StreamMethod
from leaperone._resource import AsyncResource, SyncResource


class _Responses:
    create = Method(lambda: api.responses.create.method)
    stream = StreamMethod(lambda: api.responses.create.method_events)


class Responses(_Responses, SyncResource):
    """Operations of `responses`."""


class AsyncResponses(_Responses, AsyncResource):
    """Operations of `responses`."""
