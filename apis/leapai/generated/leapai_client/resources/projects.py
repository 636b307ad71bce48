from __future__ import annotations

from typing import TYPE_CHECKING

from leapai_client._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leapai_client import api

    class _Projects(
        api.projects.delete._Methods,
    ): ...
else:
    _Projects = operations("leapai_client.api.projects")


class Projects(_Projects, SyncResource):
    """Operations of `projects`."""


class AsyncProjects(_Projects, AsyncResource):
    """Operations of `projects`."""
