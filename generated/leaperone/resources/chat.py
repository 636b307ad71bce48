from leaperone import api
from leaperone._method import Method, StreamMethod
from leaperone._resource import AsyncResource, SyncResource


class _Chat:
    create = Method(lambda: api.chat.create.method)
    stream = StreamMethod(lambda: api.chat.create.method_events)


class Chat(_Chat, SyncResource):
    """Operations of `chat`."""


class AsyncChat(_Chat, AsyncResource):
    """Operations of `chat`."""
