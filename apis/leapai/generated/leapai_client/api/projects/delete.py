from __future__ import annotations

from typing import Any, Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint

OPERATION = Operation("projects.delete")


class _Methods:
    @Method
    @staticmethod
    def delete(client: BaseClient, *, project_id: str, **extra: Unpack[Extra]) -> Call[Any]:
        """Delete a Project.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `DELETE /api/v1/projects/{projectId}`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
        """
        return Call(
            client,
            "DELETE",
            "/api/v1/projects/{project_id}",
            Json[Any](object, envelope=("/data",)),
            path_values={"project_id": project_id},
            path_names={"project_id": "projectId"},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.delete.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
