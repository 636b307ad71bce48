from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, SyncResource


class _Credits:
    balance = Method(lambda: api.credits.balance.request)


class Credits(_Credits, SyncResource):
    """Operations of `credits`."""


class AsyncCredits(_Credits, AsyncResource):
    """Operations of `credits`."""
