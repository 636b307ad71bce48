from __future__ import annotations

from typing import Any

from leapai_client._answer import Json
from leapai_client._call import Call, endpoint
from leapai_client._http import BaseClient
from leapai_client._operation import Operation

OPERATION = Operation("projects.delete")


def request(client: BaseClient, *, project_id: str) -> Call[Any]:
    """Delete a Project.

    Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
    the gateway's public route definitions.

    `DELETE /api/v1/projects/{projectId}`
    """
    return Call(
        client,
        "DELETE",
        "/api/v1/projects/{project_id}",
        Json[Any](object, envelope=("/data",)),
        path_values={"project_id": project_id},
        path_names={"project_id": "projectId"},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
