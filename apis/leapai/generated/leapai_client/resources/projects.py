from leapai_client import api
from leapai_client._method import Method
from leapai_client._resource import AsyncResource, SyncResource


class _Projects:
    delete = Method(lambda: api.projects.delete.request)


class Projects(_Projects, SyncResource):
    """Operations of `projects`."""


class AsyncProjects(_Projects, AsyncResource):
    """Operations of `projects`."""
