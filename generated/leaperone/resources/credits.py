from leaperone import api
from leaperone._resource import AsyncResource, Method, SyncResource


class _Credits:
    balance = Method(lambda: api.credits.balance.request)


class Credits(_Credits, SyncResource):
    """Operations of `credits`."""


class AsyncCredits(_Credits, AsyncResource):
    """Operations of `credits`."""
